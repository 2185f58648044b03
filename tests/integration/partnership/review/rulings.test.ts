import { beforeEach, describe, expect, it } from "vitest";
import { startAmendment } from "@/lib/partnership/applications/lifecycle/amendment";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { decide } from "@/lib/partnership/review/decisions/decide";
import {
  proposeRevocation,
  withdrawRevocation,
} from "@/lib/partnership/review/decisions/propose-revocation";
import { reopenDecision } from "@/lib/partnership/review/decisions/reopen";
import { confirmRevocation } from "@/lib/partnership/review/decisions/revoke";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApprovable, makeMember, makePerson } from "@/tests/support/factories";
import { approvedAt, makePartner, makeReviewer } from "@/tests/support/partners";
import { revokeByTwo } from "@/tests/support/revoke-by-two";

beforeEach(clearDatabase);

const reason = "The registry says that the network was sold.";
const later = (hours: number) => new Date(approvedAt.getTime() + hours * 3_600_000);
const on = (applicationId: string, revision = 1) => ({ applicationId, revision, reason });

const stateOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).state;
const decisions = async () =>
  (await db().decision.findMany({ orderBy: { decidedAt: "asc" } })).map(({ kind }) => kind);
const actions = async (last: number) =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" } }))
    .map(({ action }) => action)
    .slice(-last);
const outcomesTold = async (userId: string) =>
  (await db().notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(
    ({ values }) => (values as { outcome?: string }).outcome,
  );

async function declined() {
  const application = await makeApprovable({ provenAt: new Date("2026-11-20T08:00:00Z") });
  const reviewer = await makeReviewer();
  const editor = await makeMember(await makePerson(), application.organisationId);
  const decision = { applicationId: application.id, revision: 1, reason, seen: "" };
  await decide(db(), reviewer, { ...decision, kind: "declined" }, later(0));
  return { ...application, reviewer, editor };
}

describe("reopening a decision", () => {
  it("puts what was declined under review again, tells the partner and keeps both decisions", async () => {
    const { id, reviewer, editor } = await declined();
    expect(await reopenDecision(db(), reviewer, on(id), later(1))).toBeNull();
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "in_review",
      decidedAt: null,
      dueAt: expect.any(Date),
    });
    expect(await decisions()).toEqual(["declined", "reopened"]);
    expect(await outcomesTold(editor.userId)).toEqual(["declined", "reopened"]);
    expect(await actions(1)).toEqual(["application.review-reopened"]);

    const approval = { applicationId: id, revision: 1, reason: "", seen: "" };
    expect(await decide(db(), reviewer, { ...approval, kind: "approved" }, later(2))).toEqual({
      ok: true,
    });
    expect(await outcomesTold(editor.userId)).toEqual(["declined", "reopened", "approved"]);
  });

  it("by two at once counts once, and by one twice too", async () => {
    const { id, reviewer } = await declined();
    const other = await makeReviewer("Omar Said");
    const two = await Promise.all([
      reopenDecision(db(), reviewer, on(id), later(1)),
      reopenDecision(db(), other, on(id), later(1)),
    ]);
    expect(two.filter((each) => each === null)).toHaveLength(1);
    expect(two).toContainEqual({ code: "not-declined" });
    const winner = two[0] === null ? reviewer : other;
    expect(await reopenDecision(db(), winner, on(id), later(2))).toBeNull();
    expect(await decisions()).toEqual(["declined", "reopened"]);
  });

  it("is refused without a reason, for another revision, and once the partner edits", async () => {
    const { id, reviewer, editor } = await declined();
    const reopen = (input = on(id)) => reopenDecision(db(), reviewer, input, later(1));
    expect(await reopen({ ...on(id), reason: "" })).toEqual({ code: "reason-missing" });
    expect(await reopen({ ...on(id), reason: "no" })).toEqual({ code: "reason-short" });
    expect(await reopen(on(id, 2))).toEqual({ code: "resubmitted", seen: 2, newest: 1 });
    await changeState(db(), editor, id, "reopen");
    expect(await reopen()).toEqual({ code: "not-declined" });
    expect(await decisions()).toEqual(["declined"]);
  });

  it("is refused to members of the organisation, admins included", async () => {
    const { id, organisationId } = await declined();
    const insider = await makeMember(await makePerson({ staffRole: "admin" }), organisationId);
    expect(await reopenDecision(db(), insider, on(id))).toEqual({
      code: "may-not",
      conflict: "member",
    });
  });

  it("holds with a clock that was set back: the newest decision is the last one made", async () => {
    const { id, reviewer } = await declined();
    expect(await reopenDecision(db(), reviewer, on(id), later(-48))).toBeNull();
    expect(await decisions()).toEqual(["declined", "reopened"]);
  });

  it("holds for the decision after it, too", async () => {
    const { id, reviewer } = await declined();
    await reopenDecision(db(), reviewer, on(id), later(1));
    const again = { applicationId: id, revision: 1, reason, seen: "" };
    const early = later(-1);
    expect(await decide(db(), reviewer, { ...again, kind: "declined" }, early)).toEqual({
      ok: true,
    });
    expect(await decisions()).toEqual(["declined", "reopened", "declined"]);
  });
});

describe("revoking an approval", () => {
  it("delists in the same transaction, tells the partner why, and keeps the trail", async () => {
    const { id, reviewer, editor } = await makePartner();
    expect(await revokeByTwo(reviewer, on(id), later(1))).toBeNull();
    expect(await stateOf(id)).toBe("declined");
    expect([await db().partner.count(), await db().partnerLocation.count()]).toEqual([0, 0]);
    expect(await decisions()).toEqual(["approved", "revoked"]);
    expect((await outcomesTold(editor.userId)).at(-1)).toBe("revoked");
    expect(await actions(3)).toEqual([
      "application.revocation-proposed",
      "partner.delisted",
      "application.revoked",
    ]);
    expect(await db().mailOutbox.count({ where: { to: editor.email, kind: "decided" } })).toBe(1);
  });

  it("can be taken back: reopened, approved and listed again", async () => {
    const { id, reviewer } = await makePartner();
    await revokeByTwo(reviewer, on(id), later(1));
    expect(await reopenDecision(db(), reviewer, on(id), later(2))).toBeNull();
    const approval = { applicationId: id, revision: 1, reason: "", seen: "" };
    expect(await decide(db(), reviewer, { ...approval, kind: "approved" }, later(3))).toEqual({
      ok: true,
    });
    expect(await db().partner.count()).toBe(1);
  });

  it("by two at once counts once", async () => {
    const { id, reviewer } = await makePartner();
    const other = await makeReviewer("Omar Said");
    const first = await makeReviewer("Bo Falk");
    await proposeRevocation(db(), first, on(id), later(1));
    const two = await Promise.all([
      confirmRevocation(db(), reviewer, on(id), later(1)),
      confirmRevocation(db(), other, on(id), later(1)),
    ]);
    expect(two.filter((each) => each === null)).toHaveLength(1);
    expect(two).toContainEqual({ code: "not-in-force" });
    expect(await decisions()).toEqual(["approved", "revoked"]);
  });

  it("also while a change is prepared, which is kept for later", async () => {
    const { id, reviewer, editor } = await makePartner();
    await startAmendment(db(), editor, id, later(1));
    expect(await revokeByTwo(reviewer, on(id), later(2))).toBeNull();
    expect(await stateOf(id)).toBe("declined");
    expect(await db().partner.count()).toBe(0);
    expect(await changeState(db(), editor, id, "reopen")).toBe(true);
  });

  it("leaves a change that is under review there", async () => {
    const { id, reviewer } = await makePartner();
    await db().application.update({ where: { id }, data: { state: "in_review" } });
    expect(await revokeByTwo(reviewer, on(id), later(2))).toBeNull();
    expect([await stateOf(id), await db().partner.count()]).toEqual(["in_review", 0]);
  });

  it("is refused for a revision that is not in force, without a reason, and to those in conflict", async () => {
    const { id, reviewer, organisationId } = await makePartner();
    const revoke = (input = on(id), actor = reviewer) =>
      proposeRevocation(db(), actor, input, later(1));
    expect(await revoke(on(id, 2))).toEqual({ code: "replaced", seen: 2, inForce: 1 });
    expect(await revoke({ ...on(id), reason: "" })).toEqual({ code: "reason-missing" });
    const insider = await makeMember(await makeReviewer("Ines Roth"), organisationId);
    expect(await revoke(on(id), insider)).toMatchObject({ code: "may-not" });
    expect(await db().partner.count()).toBe(1);
  });

  it("takes two reviewers who may judge it; the others are told, and it can be taken back", async () => {
    const { id, reviewer } = await makePartner();
    const second = await makeReviewer("Omar Said");
    expect(await confirmRevocation(db(), second, on(id), later(1))).toEqual({
      code: "not-proposed",
    });
    expect(await proposeRevocation(db(), reviewer, on(id), later(1))).toBeNull();
    expect(await proposeRevocation(db(), reviewer, on(id), later(1))).toBeNull();
    expect(await db().revocation.count()).toBe(1);
    const told = await db().notification.findMany({ where: { kind: "secondReviewer" } });
    const people = told.map(({ userId }) => userId);
    expect([people.includes(second.userId), people.includes(reviewer.userId)]).toEqual([
      true,
      false,
    ]);
    expect(told[0]).toMatchObject({
      href: `/review/${id}#revoke`,
      values: { what: "revocation" },
    });
    expect(await proposeRevocation(db(), second, on(id), later(1))).toMatchObject({
      code: "already-proposed",
    });
    expect(await confirmRevocation(db(), reviewer, on(id), later(1))).toEqual({
      code: "own-proposal",
    });
    expect([await stateOf(id), await db().partner.count()]).toEqual(["approved", 1]);
    await db().user.update({ where: { id: reviewer.userId }, data: { staffRole: null } });
    expect(await confirmRevocation(db(), second, on(id), later(1))).toMatchObject({
      code: "proposer-may-not",
    });
    expect(await withdrawRevocation(db(), second, on(id), later(1))).toBeNull();
    expect(await confirmRevocation(db(), second, on(id), later(1))).toEqual({
      code: "not-proposed",
    });
    expect([await stateOf(id), await db().partner.count()]).toEqual(["approved", 1]);
  });
});
