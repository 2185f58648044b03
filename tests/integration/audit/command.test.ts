import { expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { behindThePortalsBack, record } from "@/tests/support/audit";
import { runScript } from "@/tests/support/child";

/** `npm run audit:verify`, as a process of its own; it opens an embedded database when we close it. */
async function verify() {
  await closeDb();
  return runScript("lib/commands/verify-audit.ts");
}

it("audit:verify says that the trail is intact, or names the broken entry and fails", async () => {
  for (const id of ["a1", "a2", "a3"]) await record(id);
  const intact = await verify();
  expect(intact.output).toMatch(/^3 entries, intact\. Newest: 3, [0-9a-f]{64}$/m);
  expect(intact.code).toBe(0);
  await behindThePortalsBack(`UPDATE "AuditEvent" SET "actorName" = 'Eve' WHERE seq = 2`);
  const broken = await verify();
  expect(broken.output).toMatch(
    /^Broken after 1 intact entries, at entry 2 \([0-9a-f-]{36}, .*\): .* was changed after it was written\.$/m,
  );
  expect(broken.code).toBe(1);
}, 60_000);
