import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { policyByVersion } from "@/lib/core/policy/policies";
import { replayRecord, replayStatus } from "@/lib/interfaces/commands/evaluation/replay-record";
import { replayText } from "@/lib/interfaces/commands/evaluation/replay-words";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { documentOf } from "@/lib/partnership/applications/revision/frozen-revision";
import {
  type DecisionRecord,
  decisionRecordSchema,
} from "@/lib/partnership/review/decision-record/format";
import { partnerCopy } from "@/lib/partnership/review/decision-record/partner-copy";
import { readDecision } from "@/lib/partnership/review/decision-record/read-decision";
import { recordHash, skeletonOf } from "@/lib/partnership/review/decision-record/record-hashes";
import { recordText } from "@/lib/partnership/review/decision-record/record-text";
import { verifyRecord } from "@/lib/partnership/review/decision-record/verify-record";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { reopenDecision } from "@/lib/partnership/review/decisions/reopen";
import { waive } from "@/lib/partnership/review/waivers/waive";
import { db } from "@/lib/platform/db/client";
import { behindThePortalsBack, clearDatabase } from "@/tests/support/database";
import { makeApprovable, makeMember, makePerson } from "@/tests/support/factories";
import { toldStory } from "@/tests/support/kept-rows";

beforeEach(clearDatabase);

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const reason = "The NOC does not answer at night.";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "records-"));
});

async function recordOf(applicationId: string, number = 1): Promise<DecisionRecord> {
  const record = await readDecision(db(), applicationId, number);
  if (!record) throw new Error("There is no such decision.");
  return record;
}

/** Writes a file and has the command verify it, in this process. */
function replayed(content: string | Buffer, name = "record.json") {
  const file = join(folder, name);
  writeFileSync(file, content);
  return replayRecord(file);
}

const differencesOf = (content: string | Buffer) => {
  const result = replayed(content);
  return result.kind === "replayed" ? result.differences : result.kind;
};

/** An application that was submitted under a policy version. */
async function submittedUnder(
  version: string,
  given: Parameters<typeof makeApprovable>[0] = {},
): Promise<string> {
  const policy = policyByVersion(version);
  if (!policy) throw new Error("No such policy.");
  const { id, organisationId } = await makeApprovable({ ...given, state: "draft" });
  const partner = await makeMember(await makePerson({ name: "Nora Vik" }), organisationId);
  await submitApplication(db(), partner, id, day("2026-11-20"), policy);
  return id;
}

/** As the portal kept decisions before December 2026: without a check and without a record. */
const asBeforeDecember = () =>
  behindThePortalsBack(`DELETE FROM "DecisionRecord"`, `UPDATE "Decision" SET "checkId" = NULL`);

describe("the record of a decision", () => {
  it("holds what the decision rests on, and replays with exit status 0 through the command", async () => {
    const { applicationId } = await toldStory();
    const record = await recordOf(applicationId);
    expect(decisionRecordSchema.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      copy: "whole",
      kept: "with-the-decision",
      decision: { number: 1, kind: "approved", by: "Ada Lund", at: "2026-11-21T09:00:00.000Z" },
      submitted: { revision: 1, by: "Nora Vik", policyVersion: "2026-12" },
      check: { cause: "decision", policyVersion: "2026-12", report: { verdict: "meets" } },
      stands: { verdict: "meets", failing: [] },
    });
    const file = join(folder, "whole.json");
    writeFileSync(file, recordText(record));
    const command = ["lib/interfaces/commands/launch.mjs", "evaluate", "--replay", file];
    const child = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect([child.status, child.stderr]).toEqual([0, ""]);
    expect(JSON.parse(child.stdout)).toMatchObject({
      file,
      application: applicationId,
      decision: 1,
      kind: "approved",
      policyVersion: "2026-12",
      verdict: "meets",
      same: true,
      differences: [],
    });
    const changed = join(folder, "changed.json");
    writeFileSync(changed, recordText(record).replace("Ada Lund", "Ada Lumd"));
    const found = spawnSync(process.execPath, [...command.slice(0, -1), changed], {
      encoding: "utf8",
    });
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout).differences).toMatchObject([{ of: "decision-hash" }]);
  });

  it("stays what it was when people are renamed and it is judged again", async () => {
    const { applicationId } = await toldStory();
    const before = await recordOf(applicationId);
    await db().user.updateMany({ data: { name: "Somebody Else" } });
    await db().organisation.updateMany({ data: { name: "Renamed" } });
    expect(await db().revisionCheck.count()).toBe(3);
    expect(await recordOf(applicationId)).toEqual(before);
    const kept = await db().decisionRecord.findFirstOrThrow();
    expect(kept.hash).toBe(before.hashes.decision);
    const entry = await db().auditEvent.findFirstOrThrow({
      where: { action: "application.approved" },
    });
    expect(entry.after).toMatchObject({ decision: 1, record: before.hashes.decision });
  });

  it("rests on a check for a decline, too, and says what the reviewer was shown", async () => {
    const id = await submittedUnder("2026-12");
    const reviewer = await makePerson({ name: "Ada Lund", staffRole: "reviewer" });
    const input = { applicationId: id, revision: 1, kind: "declined" as const, reason };
    const screen = { seen: "unknown:asn-control", check: "" };
    await decide(db(), reviewer, { ...input, ...screen }, day("2026-11-21"));
    const record = await recordOf(id);
    expect(record).toMatchObject({
      decision: { kind: "declined", reason },
      check: { cause: "decision" },
      shown: { check: null, verdict: "undetermined", blocking: "unknown:asn-control" },
    });
    const verified = verifyRecord(record, documentOf(record.document));
    expect(verified).toEqual([]);
    await reopenDecision(db(), reviewer, { applicationId: id, revision: 1, reason });
    const second = await recordOf(id, 2);
    expect(second).toMatchObject({ decision: { number: 2, kind: "reopened" }, check: null });
    expect(differencesOf(recordText(second))).toEqual([]);
    expect(await readDecision(db(), id, 3)).toBeNull();
  });

  it("replays decisions about revisions that were judged by policy 2026-11", async () => {
    const id = await submittedUnder("2026-11");
    const reviewer = await makePerson({ staffRole: "reviewer" });
    await decide(
      db(),
      reviewer,
      { applicationId: id, revision: 1, kind: "declined", reason, seen: "" },
      day("2026-11-21"),
    );
    await asBeforeDecember();
    const record = await recordOf(id);
    expect(record).toMatchObject({ kept: "later", check: null, shown: null });
    expect(record.submitted.policyVersion).toBe("2026-11");
    const result = replayed(recordText(record));
    expect([replayStatus(result), result]).toMatchObject([0, { differences: [] }]);
  });

  it("of an approval by policy 2026-11 replays through npm run evaluate", async () => {
    const id = await submittedUnder("2026-11", { provenAt: day("2026-11-19") });
    const reviewer = await makePerson({ name: "Ada Lund", staffRole: "reviewer" });
    const input = { applicationId: id, revision: 1, kind: "approved" as const };
    const screen = { reason: "", seen: "" };
    expect(await decide(db(), reviewer, { ...input, ...screen }, day("2026-11-21"))).toEqual({
      ok: true,
    });
    await asBeforeDecember();
    const record = await recordOf(id);
    expect(record).toMatchObject({
      decision: { kind: "approved" },
      submitted: { policyVersion: "2026-11" },
      check: null,
    });
    const run = (name: string, content: string) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      const command = ["run", "-s", "evaluate", "--", "--replay", file];
      const { status, stdout, stderr } = spawnSync("npm", command, { encoding: "utf8" });
      return { status, stderr, answer: JSON.parse(stdout) };
    };
    expect(run("approved-2026-11.json", recordText(record))).toMatchObject({
      status: 0,
      stderr: "",
      answer: { application: id, kind: "approved", policyVersion: "2026-11", same: true },
    });
    const changed = recordText(record).replace('"kind":"approved"', '"kind":"declined"');
    expect(changed).not.toBe(recordText(record));
    expect(run("changed-2026-11.json", changed)).toMatchObject({
      status: 1,
      answer: { same: false },
    });
  });

  it("has a copy for the partner without the names and words of staff", async () => {
    const id = await submittedUnder("2026-12");
    const reviewer = await makePerson({ name: "Ada Lund", staffRole: "reviewer" });
    const secret = "Their CTO promised me an entry by Friday.";
    const about = { applicationId: id, revision: 1, check: "", reason: secret, endsOn: "" };
    const rule = "peeringdb-profile";
    await waive(db(), reviewer, { ...about, rule }, day("2026-11-21"));
    const input = { applicationId: id, revision: 1, kind: "declined" as const, reason, seen: "" };
    await decide(db(), reviewer, { ...input, check: "" }, day("2026-11-21"));
    const copy = partnerCopy(await recordOf(id));
    const text = recordText(copy);
    for (const hidden of ["Ada Lund", secret, reviewer.userId]) expect(text).not.toContain(hidden);
    expect(text).toContain(reason);
    expect(decisionRecordSchema.parse(copy)).toEqual(copy);
    expect(differencesOf(text)).toEqual([]);
  });
});

describe("a record of which something was changed", () => {
  it("is found whichever byte it was", async () => {
    const { applicationId } = await toldStory();
    const bytes = Buffer.from(recordText(await recordOf(applicationId)));
    const missed: number[] = [];
    // Every 97th byte, which falls on keys, values, digits and punctuation alike, and the last.
    const places = [...Array(Math.ceil(bytes.length / 97)).keys()].map((step) => step * 97);
    for (const at of [...places, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
      if (replayStatus(replayed(changed)) === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  it("says by name what differs", async () => {
    const { applicationId } = await toldStory();
    const record = await recordOf(applicationId);
    const text = recordText(record);
    const names = (content: string) => {
      const differences = differencesOf(content);
      if (typeof differences === "string") return differences;
      return differences.map(({ of, rule }) => rule ?? of);
    };
    const changed = (change: (copy: DecisionRecord) => void) => {
      const copy = structuredClone(record);
      change(copy);
      return copy;
    };
    expect(names(text)).toEqual([]);
    expect(names(text.trimEnd())).toEqual(["file-bytes"]);
    expect(names(`\ufeff${text}`)).toEqual(["file-bytes"]);
    expect(names(JSON.stringify(record, null, 2))).toEqual(["file-bytes"]);
    const renamed = changed(({ document }) => {
      document.partner.name = "Other Networks";
    });
    expect(names(recordText(renamed))).toEqual(["document-hash", "submitted-hash", "check-hash"]);
    const better = changed(({ check }) => {
      const rule = check?.report.results.find((each) => each.rule === "peeringdb-profile");
      if (rule) rule.status = "pass";
    });
    expect(names(recordText(better))).toEqual(["report-hash", "check-hash", "peeringdb-profile"]);
    const later = changed(({ decision }) => {
      decision.at = "2026-11-21T09:00:01.000Z";
    });
    expect(names(recordText(later))).toEqual(["row-hash", "decision-hash"]);
    const proven = changed(({ check }) => {
      if (check) delete check.evidence.asnControl;
    });
    expect(names(recordText(proven))).toEqual([
      "evidence-hash",
      "check-hash",
      "verdict",
      "asn-control",
    ]);
    const waivedLess = changed(({ stands }) => {
      stands.verdict = "falls-short";
    });
    waivedLess.hashes.decision = recordHash(skeletonOf(waivedLess));
    expect(names(recordText(waivedLess))).toEqual(["stands"]);
    const noPolicy = changed(({ check }) => {
      if (check) check.policyVersion = "2031-01";
    });
    expect(names(recordText(noPolicy))).toEqual(["check-hash", "decision-hash", "policy-version"]);
    const odd = { ...record, decision: { ...record.decision, kind: "bribed" } };
    expect(names(recordText(odd))).toEqual(["row-hash", "decision-hash", "format"]);
  });

  it("gets sentences, of people's words, for what is no record at all", () => {
    const said = (content: string) => {
      const result = replayed(content);
      return [replayStatus(result), replayText("a.json", result).split("\n")[1]?.trim()];
    };
    expect(said("{}")).toEqual([
      2,
      "/format The file does not say that it is of the format peering-service-decision/1.",
    ]);
    expect(said("[1")).toEqual([2, "The file is not JSON, from line 1, column 3 on."]);
    expect(said('{"format":"peering-service-decision/1"}')[0]).toBe(2);
    expect(replayStatus(replayRecord(join(folder, "nowhere.json")))).toBe(2);
    expect(replayStatus(replayRecord(folder))).toBe(2);
  });
});
