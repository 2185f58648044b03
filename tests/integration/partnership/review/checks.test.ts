import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { policyByVersion } from "@/lib/core/policy/policies";
import { type FakePeeringDb, startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import {
  checkRevision,
  judgeRevision,
  latestCheck,
} from "@/lib/partnership/applications/revision/check-revision";
import { reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import { changedRules } from "@/lib/partnership/review/checks/changed-rules";
import { checkAgain } from "@/lib/partnership/review/checks/check-again";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { db } from "@/lib/platform/db/client";
import { keepAnswer } from "@/lib/sources/peeringdb/answers";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  judge,
  makeApprovable,
  makeMember,
  makePerson,
  proveControl,
} from "@/tests/support/factories";

let peeringDb: FakePeeringDb;
beforeAll(async () => {
  peeringDb = await startPeeringDb();
});
afterAll(() => peeringDb.close());
beforeEach(async () => {
  await clearDatabase();
  peeringDb.setTrouble(null);
  peeringDb.requests.length = 0;
});

const now = new Date("2026-11-22T09:00:00Z");
const provenAt = new Date("2026-11-21T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const reviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });
const check = async (applicationId: string, given: { at?: Date; revision?: number } = {}) =>
  checkAgain(
    db(),
    await reviewer(),
    { applicationId, revision: given.revision ?? 1 },
    { peeringDbUrl: peeringDb.url, now: given.at ?? now },
  );

const revisionOf = (applicationId: string) =>
  db().revision.findFirstOrThrow({ where: { applicationId }, orderBy: { number: "desc" } });
const statusOf = (report: { results: { rule: string; status: string }[] }, rule: string) =>
  report.results.find((result) => result.rule === rule)?.status;

/** The network that the loopback PeeringDB knows. */
const known = { asn: 399_990, name: "Fjord Net" };

describe("checking again", () => {
  it("judges the frozen revision by what is known now, and leaves it as it was", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    const before = await revisionOf(id);
    expect(await check(id)).toEqual({ ok: true });
    expect(peeringDb.requests).toHaveLength(4);
    const checked = await latestCheck(db(), before.id);
    expect(checked).toMatchObject({ cause: "asked", at: now, askedBy: "Ada Lund", failure: null });
    expect(checked?.report.verdict).toBe("meets");
    expect(checked?.evidence.asnControl?.method).toBe("reviewer");
    expect(await revisionOf(id)).toEqual(before);
    const changes = changedRules(reportOf(before.report), checked?.report ?? reportOf(null));
    expect(changes.map(({ rule, from, to }) => [rule, from, to])).toEqual([
      ["asn-control", "unknown", "pass"],
      ["peeringdb-profile", "unknown", "pass"],
      ["peer-name", "unknown", "pass"],
      ["peeringdb-presence", "unknown", "pass"],
    ]);
    const [event] = await db().auditEvent.findMany({ where: { action: "application.checked" } });
    expect(event?.after).toMatchObject({ revision: 1, check: checked?.id, verdict: "meets" });
  });

  it("says when PeeringDB cannot be asked: what it would tell is unknown, and nothing fails", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    peeringDb.setTrouble({ kind: "server-error" });
    expect(await check(id)).toEqual({ ok: true });
    const checked = await latestCheck(db(), (await revisionOf(id)).id);
    expect(checked?.failure).toBe("server-error");
    expect(checked?.evidence.peeringDb).toBeUndefined();
    expect(statusOf(checked?.report ?? { results: [] }, "peeringdb-profile")).toBe("unknown");
    expect(checked?.report.results.filter(({ status }) => status === "fail")).toEqual([]);
  });

  it("keeps to what PeeringDB said last while it cannot be asked", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    await check(id);
    peeringDb.setTrouble({ kind: "server-error" });
    await check(id, { at: later(3600) });
    const revision = await revisionOf(id);
    const checked = await latestCheck(db(), revision.id);
    expect(checked).toMatchObject({ failure: "server-error", at: later(3600) });
    expect(checked?.evidence.peeringDb?.fetchedAt).toBe(now.toISOString());
    expect(statusOf(checked?.report ?? { results: [] }, "peeringdb-profile")).toBe("pass");
    // Once it answers again, nothing is said of the failure.
    peeringDb.setTrouble(null);
    await check(id, { at: later(7200) });
    expect((await latestCheck(db(), revision.id))?.failure).toBeNull();
  });

  it("is refused to whoever may not judge it, before anything is asked", async () => {
    const { id, organisationId } = await makeApprovable(known);
    const insider = await makeMember(await makePerson({ staffRole: "admin" }), organisationId);
    const outcome = await checkAgain(
      db(),
      insider,
      { applicationId: id, revision: 1 },
      { peeringDbUrl: peeringDb.url, now },
    );
    expect(outcome).toEqual({ ok: false, code: "may-not", conflict: "member" });
    expect([peeringDb.requests.length, await db().revisionCheck.count()]).toEqual([0, 0]);
  });

  it("is of the revision on the screen, and never of a draft", async () => {
    const { id, document } = await makeApprovable(known);
    await addRevision(id, document, judge(document));
    expect(await check(id)).toEqual({ ok: false, code: "resubmitted", seen: 1, newest: 2 });
    await db().application.update({ where: { id }, data: { state: "draft" } });
    expect(await check(id, { revision: 2 })).toEqual({ ok: false, code: "not-found" });
    expect(await check("none")).toEqual({ ok: false, code: "not-found" });
  });

  it("keeps what was judged before the transaction, unless the evidence changed since", async () => {
    const { id, organisationId, asn } = await makeApprovable({ ...known, provenAt: null });
    const { id: revisionId } = await revisionOf(id);
    const asked = { revisionId, cause: "asked", askedById: null, now } as const;
    const ahead = await judgeRevision(db(), asked);
    const kept = await checkRevision(db(), { ...asked, ahead });
    expect(kept.judgement).toBe(ahead);
    expect(kept.hash).toBe(ahead.frozen.hash);

    const { userId } = await makePerson();
    await proveControl(organisationId, asn, { userId, verifiedAt: provenAt });
    const anew = await checkRevision(db(), { ...asked, ahead });
    expect(anew.judgement).not.toBe(ahead);
    expect(anew.evidence.asnControl).toBeDefined();
    const older = policyByVersion("2026-11");
    if (!older) throw new Error("There is no such policy version.");
    const byOlder = await checkRevision(db(), { ...asked, ahead: anew.judgement, policy: older });
    expect(byOlder.policyVersion).toBe(older.version);
  });

  it("stays the newest when the clock is set back", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    const { id: revisionId } = await revisionOf(id);
    const asked = { revisionId, cause: "nightly", askedById: null } as const;
    const first = await checkRevision(db(), { ...asked, now: later(3600) });
    const second = await checkRevision(db(), { ...asked, now });
    expect(second.at.getTime()).toBe(first.at.getTime() + 1);
    expect((await latestCheck(db(), revisionId))?.id).toBe(second.id);
    expect(second.report.evaluatedAt).toBe(now.toISOString());
  });
});

describe("approving", () => {
  const approve = async (applicationId: string, seen = "", at = now) =>
    decide(
      db(),
      await reviewer(),
      { applicationId, revision: 1, kind: "approved", reason: "", seen },
      at,
    );

  it("is refused while control of the ASN is not proven, whatever is written", async () => {
    const { id, organisationId, asn } = await makeApprovable({ ...known, provenAt: null });
    const seen = "unknown:asn-control";
    const refusal = { code: "blocked", failing: [], unaccepted: [], unknown: ["asn-control"] };
    expect(await approve(id, seen)).toEqual({ ok: false, ...refusal });
    const { userId } = await makePerson();
    await proveControl(organisationId, asn, { userId, verifiedAt: provenAt });
    // What the reviewer has on the screen is older than the proof.
    expect(await approve(id, seen)).toMatchObject({ code: "changed", unknown: [] });
    expect(await approve(id)).toEqual({ ok: true });
  });

  it("is refused when the evidence changed since the reviewer looked, and the new check stays", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    await check(id);
    await keepAnswer(db(), known.asn, { net: null, netfac: [], poc: [], fac: [] }, later(60));
    expect(await approve(id, "", later(120))).toMatchObject({
      code: "changed",
      unaccepted: ["peeringdb-profile"],
    });
    expect(await db().decision.count()).toBe(0);
    const { id: revisionId } = await revisionOf(id);
    expect(await latestCheck(db(), revisionId)).toMatchObject({
      cause: "decision",
      at: later(120),
    });
  });

  it("is refused once the proof of control is too old", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    const yearLater = new Date(provenAt.getTime() + 365 * 24 * 3600 * 1000);
    const dayBefore = new Date(yearLater.getTime() - 24 * 3600 * 1000);
    expect(await approve(id, "", yearLater)).toMatchObject({
      code: "changed",
      unknown: ["asn-control"],
    });
    expect(await approve(id, "", dayBefore)).toEqual({ ok: true });
  });

  it("asks nobody outside while it holds the application", async () => {
    const { id } = await makeApprovable({ ...known, provenAt });
    expect(await approve(id)).toEqual({ ok: true });
    expect(peeringDb.requests).toHaveLength(0);
  });
});
