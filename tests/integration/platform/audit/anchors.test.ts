import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyTrail } from "@/lib/interfaces/commands/auditing/verify-trail";
import { backgroundJobs } from "@/lib/interfaces/jobs/jobs";
import { type Anchor, readShortForm, shortForm } from "@/lib/platform/audit/anchors/anchor";
import { anchorFile } from "@/lib/platform/audit/anchors/anchor-file";
import { compareAnchors, compareEnd, trailEnd } from "@/lib/platform/audit/anchors/compare-anchors";
import { writeAnchor } from "@/lib/platform/audit/anchors/write-anchor";
import { verifyChain } from "@/lib/platform/audit/verify";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { fillTrail, record } from "@/tests/support/audit";
import { behindThePortalsBack, clearDatabase } from "@/tests/support/database";

const secret = "a secret of the tests, long enough to be one";
process.env.AUTH_SECRET = secret;

const now = new Date("2026-11-27T10:00:00Z");
const noon = () => new Date("2026-11-22T12:00:00Z");
const place = { dataDir: env().dataDir, secret };
const file = anchorFile(place.dataDir);

beforeEach(async () => {
  await clearDatabase();
  rmSync(file, { force: true });
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const lines = () => readFileSync(file, "utf8").trim().split("\n");
const held = async () => (await compareAnchors(db(), place)).faults;
const verify = (expected: Pick<Anchor, "seq" | "hash"> | null = null) =>
  verifyTrail(db(), { place, expected, now });

async function anchored(length = 9) {
  await fillTrail(length, noon);
  await writeAnchor(db(), now, place);
  const end = await trailEnd(db());
  if (!end) throw new Error("The trail is empty.");
  return end;
}

describe("an anchor", () => {
  it("names the end of the trail, in the file and in the log, and fits as the trail grows", async () => {
    const { seq, hash } = await anchored();
    expect(JSON.parse(lines()[0] ?? "")).toEqual({
      seq: 9,
      hash,
      at: now.toISOString(),
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(console.log).toHaveBeenCalledWith(`Audit anchor: 9,${hash} at ${now.toISOString()}`);
    await record("later");
    expect(await held()).toEqual([]);
    expect(await compareEnd(db(), { seq, hash })).toBeNull();
  });

  it("is kept by the background work, and by each verification that finds nothing wrong", async () => {
    await fillTrail(3, noon);
    await backgroundJobs(db(), async () => now)
      .find(({ name }) => name === "audit-anchor")
      ?.run();
    expect(lines()).toHaveLength(1);
    expect((await verify()).wrong).toEqual([]);
    expect(lines()).toHaveLength(2);
  });

  it("is none of an empty trail", async () => {
    await writeAnchor(db(), now, place);
    expect((await verify()).wrong).toEqual([]);
    expect(() => lines()).toThrow(/ENOENT/);
  });

  const rewritten = async () => {
    await behindThePortalsBack('DELETE FROM "AuditEvent"');
    await fillTrail(12, () => new Date("2026-11-23T12:00:00Z"));
  };
  it.each([
    ["entries cut from the end", 'DELETE FROM "AuditEvent" WHERE seq > 7', "cut"],
    ["all entries deleted", 'DELETE FROM "AuditEvent"', "cut"],
    ["the table emptied", 'TRUNCATE "AuditEvent"', "cut"],
    ["a chain written anew", rewritten, "rewritten"],
  ] as const)("shows %s, which the chain itself does not", async (_what, action, fault) => {
    const end = await anchored();
    if (typeof action === "string") await behindThePortalsBack(action);
    else await action();
    expect((await verifyChain(db())).ok).toBe(true);
    expect(await held()).toEqual([{ line: 1, fault, seq: 9n }]);
    expect(await compareEnd(db(), end)).toBe(fault);
    const says = fault === "cut" ? /was cut from the end, or emptied/ : /was written anew/;
    expect((await verify()).wrong).toEqual([expect.stringMatching(says)]);
    await expect(writeAnchor(db(), now, place)).rejects.toThrow("No anchor was written");
    expect(lines()).toHaveLength(1);
    // Without the file, the end that somebody kept elsewhere shows it.
    rmSync(file);
    expect((await verify(end)).wrong).toEqual([expect.stringMatching(says)]);
  });

  it("counts only when the portal's secret signed it, and is named when it does not", async () => {
    await anchored();
    const whole = readFileSync(file, "utf8");
    const forged = { ...JSON.parse(whole), seq: 7 };
    writeFileSync(file, `${JSON.stringify(forged)}\n`);
    expect(await held()).toEqual([{ line: 1, fault: "signature" }]);
    writeFileSync(file, whole);
    appendFileSync(file, "no anchor\n");
    expect(await held()).toEqual([{ line: 2, fault: "unreadable" }]);
    const other = { ...place, secret: "another secret of the tests, as long as that one" };
    writeFileSync(file, whole);
    expect((await compareAnchors(db(), other)).faults).toEqual([{ line: 1, fault: "signature" }]);
  });

  it("has a short form that is read back, and nothing else is", () => {
    const end = { seq: 12n, hash: "ab".repeat(32) };
    expect(readShortForm(shortForm(end))).toEqual(end);
    expect(readShortForm(` 12 , ${end.hash.toUpperCase()} `)).toEqual(end);
    for (const text of ["", "12", `0,${end.hash}`, `-1,${end.hash}`, `12,${end.hash}0`, "12,x"]) {
      expect(readShortForm(text)).toBeNull();
    }
  });
});
