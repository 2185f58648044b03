import { beforeEach, expect, it } from "vitest";
import { closeDb, db } from "@/lib/platform/db/client";
import { record } from "@/tests/support/audit";
import { runScript } from "@/tests/support/child";
import { behindThePortalsBack } from "@/tests/support/database";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

/** A command as a process of its own; it opens an embedded database when we close it. */
async function run(file: string, ...args: string[]) {
  await closeDb();
  return runScript(`lib/interfaces/commands/${file}.ts`, { args });
}
const verify = (...args: string[]) => run("verify-audit", ...args);

beforeEach(async () => {
  if ((await db().auditEvent.count()) === 0) {
    for (const id of ["a1", "a2", "a3"]) await record(id);
  }
});

it("audit:anchor prints the end of the trail, which audit:verify takes back", async () => {
  const { output, code } = await run("print-anchor");
  expect(output).toMatch(/^3,[0-9a-f]{64}\n$/);
  expect(code).toBe(0);
  await record("a4");
  const held = await verify("--expect", output.trim());
  expect(held.output).toMatch(/^4 entries, intact\. Newest: 4, [0-9a-f]{64}$/m);
  expect(held.output).toContain("Entry 3 is the one expected.");
  expect(held.output).toMatch(/^Audit anchor: 4,/m);
  expect(held.code).toBe(0);
  const mistyped = await verify("--expect", "3");
  expect(mistyped.output).toContain("--expect takes what audit:anchor printed");
  expect(mistyped.code).toBe(1);
}, 120_000);

it("audit:verify names the broken entry and fails, and an emptied trail by its anchor", async () => {
  await behindThePortalsBack(`UPDATE "AuditEvent" SET "actorName" = 'Eve' WHERE seq = 2`);
  const broken = await verify();
  expect(broken.output).toMatch(
    /^Broken after 1 intact entries, at entry 2 \([0-9a-f-]{36}, .*\): .* was changed after it was written\.$/m,
  );
  expect(broken.code).toBe(1);
  await behindThePortalsBack('TRUNCATE "AuditEvent"');
  const emptied = await verify();
  expect(emptied.output).toMatch(/^Line 1 of .*audit-anchors names entry 4: .* or emptied\.$/m);
  expect(emptied.code).toBe(1);
}, 120_000);
