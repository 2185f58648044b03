import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { checkRevision } from "@/lib/partnership/applications/revision/check-revision";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { confirmWaiver } from "@/lib/partnership/review/waivers/confirm-waiver";
import { endedWaivers, endingWaivers } from "@/lib/partnership/review/waivers/ending";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import { waive } from "@/lib/partnership/review/waivers/waive";
import type { WaiverInput } from "@/lib/partnership/review/waivers/waiver-input";
import { withdrawWaiver } from "@/lib/partnership/review/waivers/withdraw-waiver";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  judge,
  makeApprovable,
  makeMember,
  makePerson,
} from "@/tests/support/factories";

beforeEach(clearDatabase);

const now = new Date("2026-11-22T09:00:00Z");
const tomorrow = new Date("2026-11-23T09:00:00Z");
const provenAt = new Date("2026-11-21T09:00:00Z");
const reason = "The second link is ordered.";
const endsOn = "2026-12-31";

const reviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });

/** One link in Oslo: `local-redundancy` fails, and `survives-link-loss` with it. */
const oneLink = (document: ApplicationDocument) => {
  document.locations?.[0]?.connections?.pop();
};
/** A contact at a free mail provider: `noc-email-domain`, of the policy, fails. */
const freeMail = (document: ApplicationDocument) => {
  const [noc] = document.contacts ?? [];
  if (noc) noc.email = "noc@gmail.com";
};

const input = (applicationId: string, given: Partial<WaiverInput> = {}): WaiverInput => ({
  applicationId,
  revision: 1,
  check: "",
  rule: "local-redundancy",
  reason,
  endsOn,
  ...given,
});
const policy = (applicationId: string, given: Partial<WaiverInput> = {}) =>
  input(applicationId, { rule: "noc-email-domain", endsOn: "", ...given });

const approve = (actor: SignedInActor, applicationId: string, at = now) =>
  decide(db(), actor, { applicationId, revision: 1, kind: "approved", reason: "", seen: "" }, at);

const inForce = async (id: string, at = now) =>
  (await waiversInForce(db(), id, at)).map(({ ruleId }) => ruleId);
const onlyWaiver = () => db().waiver.findFirstOrThrow();
const refused = (refusal: object) => ({ ok: false, ...refusal });

/** Proposes by one reviewer and confirms by another. */
async function waivedByTwo(applicationId: string, given: Partial<WaiverInput> = {}) {
  const sent = await waive(db(), await reviewer("Ada Lund"), input(applicationId, given), now);
  expect(sent).toEqual({ ok: true });
  const { id: waiverId } = await db().waiver.findFirstOrThrow({ orderBy: { id: "desc" } });
  const ref = { applicationId, waiverId };
  expect(await confirmWaiver(db(), await reviewer("Bo Falk"), ref, now)).toEqual({ ok: true });
  return waiverId;
}

describe("a policy rule that fails", () => {
  it("stands against the approval until one reviewer accepts it with a reason", async () => {
    const { id } = await makeApprovable({ change: freeMail, provenAt });
    const ada = await reviewer();
    expect(await approve(ada, id)).toMatchObject(
      refused({ code: "changed", failing: [], unaccepted: ["noc-email-domain"] }),
    );
    const { id: check } = await db().revisionCheck.findFirstOrThrow();
    expect(await waive(db(), ada, policy(id, { check }), now)).toEqual({ ok: true });
    expect(await inForce(id)).toEqual(["noc-email-domain"]);
    expect(await approve(ada, id)).toEqual({ ok: true });
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    const { id: waiver } = await onlyWaiver();
    expect(events.map(({ action }) => action)).toEqual([
      "application.checked",
      "application.waived",
      "partner.listed",
      "application.approved",
    ]);
    expect(events.at(-1)?.after).toMatchObject({ waivers: [waiver] });
  });

  it("is waived for good, or until a day that is counted in", async () => {
    const { id } = await makeApprovable({ change: freeMail });
    const ada = await reviewer();
    await waive(db(), ada, policy(id, { endsOn: "2026-11-23" }), now);
    expect(await inForce(id, new Date("2026-11-23T23:59:59Z"))).toHaveLength(1);
    expect(await inForce(id, new Date("2026-11-24T00:00:00Z"))).toEqual([]);
    // Ended, so that it can be waived anew.
    const later = new Date("2026-11-24T08:00:00Z");
    expect(await waive(db(), ada, policy(id), later)).toEqual({ ok: true });
    expect(await inForce(id, new Date("2031-01-01T00:00:00Z"))).toHaveLength(1);
  });
});

describe("a mandatory rule that fails", () => {
  it("is waived only once a second reviewer has confirmed it", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    const ada = await reviewer();
    expect(await waive(db(), ada, input(id), now)).toEqual({ ok: true });
    expect(await inForce(id)).toEqual([]);
    const { id: waiverId } = await onlyWaiver();
    const ref = { applicationId: id, waiverId };
    expect(await confirmWaiver(db(), ada, ref, now)).toEqual(refused({ code: "own-proposal" }));
    const bo = await reviewer("Bo Falk");
    expect(await confirmWaiver(db(), bo, ref, now)).toEqual({ ok: true });
    expect(await confirmWaiver(db(), bo, ref, now)).toEqual({ ok: true });
    expect(await inForce(id)).toEqual(["local-redundancy"]);
    const actions = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual([
      "application.waiver-proposed",
      "application.waiver-confirmed",
    ]);
  });

  it("lets the application be approved when all that fails is waived, and no sooner", async () => {
    const { id } = await makeApprovable({ change: oneLink, provenAt });
    await waivedByTwo(id);
    const ada = await reviewer();
    expect(await approve(ada, id)).toMatchObject(
      refused({ code: "changed", failing: ["survives-link-loss"], unknown: [] }),
    );
    const { id: check } = await db().revisionCheck.findFirstOrThrow();
    await waivedByTwo(id, { rule: "survives-link-loss", check });
    expect(await approve(ada, id)).toEqual({ ok: true });
    // The report says what it said: it fails, whatever is waived.
    const decision = await db().decision.findFirstOrThrow({ include: { check: true } });
    expect(decision.check?.verdict).toBe("falls_short");
  });

  it.each([
    ["", "end-missing"],
    ["soon", "end-unreadable"],
    ["2026-02-30", "end-unreadable"],
    ["2026-11-22", "end-past"],
    ["2027-11-23", "end-far"],
  ])("needs an end that can be kept, not %o", async (given, code) => {
    const { id } = await makeApprovable({ change: oneLink });
    const outcome = await waive(db(), await reviewer(), input(id, { endsOn: given }), now);
    expect(outcome).toEqual(refused({ code }));
    expect([await db().waiver.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it.each(["2026-11-23", "2027-11-22"])("may end on %s", async (given) => {
    const { id } = await makeApprovable({ change: oneLink });
    const outcome = await waive(db(), await reviewer(), input(id, { endsOn: given }), now);
    expect(outcome).toEqual({ ok: true });
  });

  it.each([
    ["", "reason-missing"],
    ["too short", "reason-short"],
    ["x".repeat(2001), "reason-long"],
  ])("needs a reason, not %o", async (given, code) => {
    const { id } = await makeApprovable({ change: oneLink });
    const outcome = await waive(db(), await reviewer(), input(id, { reason: given }), now);
    expect(outcome).toEqual(refused({ code }));
  });

  it("is not waived by somebody who may not judge it any more when it is confirmed", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    const ada = await reviewer("Ada Lund");
    await waive(db(), ada, input(id), now);
    const ref = { applicationId: id, waiverId: (await onlyWaiver()).id };
    await db().user.update({ where: { id: ada.userId }, data: { staffRole: null } });
    const outcome = await confirmWaiver(db(), await reviewer("Bo Falk"), ref, now);
    expect(outcome).toEqual(refused({ code: "proposer-may-not", by: "Ada Lund" }));
    expect(await inForce(id)).toEqual([]);
  });

  it("has one second reviewer when two confirm at the same second", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    await waive(db(), await reviewer(), input(id), now);
    const ref = { applicationId: id, waiverId: (await onlyWaiver()).id };
    const both = [await reviewer("Bo Falk"), await reviewer("Cy Moe")];
    const outcomes = await Promise.all(both.map((each) => confirmWaiver(db(), each, ref, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused({ code: "not-proposed" }));
  });
});

describe("what can be waived", () => {
  it.each([
    ["passes", "lacp"],
    ["has no answer", "asn-control"],
    ["does not apply", "bfd"],
    ["is no rule", "nonsense"],
  ])("is nothing that %s", async (_what, rule) => {
    const { id } = await makeApprovable({ change: oneLink });
    const outcome = await waive(db(), await reviewer(), input(id, { rule }), now);
    expect(outcome).toEqual(refused({ code: "not-failing", rule }));
  });

  it("is what the reviewer read: not after another revision or another check", async () => {
    const { id, document } = await makeApprovable({ change: oneLink });
    const { id: revisionId } = await db().revision.findFirstOrThrow();
    const ada = await reviewer();
    await checkRevision(db(), { revisionId, cause: "asked", askedById: ada.userId, now });
    expect(await waive(db(), ada, input(id), now)).toEqual(refused({ code: "checked-again" }));
    await addRevision(id, document, judge(document));
    expect(await waive(db(), ada, input(id), now)).toEqual(
      refused({ code: "resubmitted", seen: 1, newest: 2 }),
    );
  });

  it("counts once when sent twice, and is refused when somebody has done it", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    const ada = await reviewer();
    const sent = await Promise.all([1, 2, 3].map(() => waive(db(), ada, input(id), now)));
    expect(sent).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await db().waiver.count()).toBe(1);
    const again = { reason: "Another reason for it." };
    expect(await waive(db(), await reviewer(), input(id, again), now)).toEqual(
      refused({ code: "already-proposed", by: "Ada Lund" }),
    );
  });

  it("is nothing of a draft, or of what was withdrawn or declined", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    for (const state of ["draft", "withdrawn", "declined"] as const) {
      await db().application.update({
        where: { id },
        data: { state, withdrawnAt: now, decidedAt: now },
      });
      expect(await waive(db(), await reviewer(), input(id), now)).toEqual(
        refused({ code: "not-open" }),
      );
    }
  });

  it("carries over to a revision that fails in the same way, and not to one that fails worse", async () => {
    const { id, document } = await makeApprovable({ change: oneLink, provenAt });
    await waivedByTwo(id);
    const blocked = async (revision: number, changed: ApplicationDocument) => {
      await addRevision(id, changed, judge(changed));
      const sent = { applicationId: id, revision, kind: "approved" as const, reason: "", seen: "" };
      return decide(db(), await reviewer(), sent, now);
    };
    const renamed = structuredClone(document);
    renamed.partner.name = "Crag Networks";
    expect(await blocked(2, renamed)).toMatchObject(
      refused({ code: "changed", failing: ["survives-link-loss"] }),
    );
    const worse = structuredClone(document);
    worse.locations?.[1]?.connections?.pop();
    expect(await blocked(3, worse)).toMatchObject({
      failing: expect.arrayContaining(["local-redundancy", "survives-link-loss"]),
    });
  });
});

describe("whoever may not judge the application", () => {
  it("neither waives, confirms nor withdraws", async () => {
    const { id, organisationId } = await makeApprovable({ change: oneLink });
    await waive(db(), await reviewer(), input(id), now);
    const ref = { applicationId: id, waiverId: (await onlyWaiver()).id };
    const insider = await makeMember(await makePerson({ staffRole: "admin" }), organisationId);
    const former = { ...(await reviewer()), formerOrganisations: [organisationId] };
    const demoted = { ...(await reviewer()), staffRole: null };
    for (const [actor, conflict] of [
      [insider, "member"],
      [former, "former-member"],
      [demoted, null],
    ] as const) {
      const refusal = refused({ code: "may-not", conflict });
      expect(await waive(db(), actor, input(id), now)).toEqual(refusal);
      expect(await confirmWaiver(db(), actor, ref, now)).toEqual(refusal);
      expect(await withdrawWaiver(db(), actor, { ...ref, reason }, now)).toEqual(refusal);
    }
    expect(await db().waiver.count()).toBe(1);
    expect(await inForce(id)).toEqual([]);
  });
});

describe("a waiver that is withdrawn", () => {
  it("counts no more, and stays in the list with its reason", async () => {
    const { id } = await makeApprovable({ change: oneLink });
    const waiverId = await waivedByTwo(id);
    const ref = { applicationId: id, waiverId };
    const bo = await reviewer("Bo Falk");
    const short = await withdrawWaiver(db(), bo, { ...ref, reason: "no" }, now);
    expect(short).toEqual(refused({ code: "reason-short" }));
    const given = { ...ref, reason: "The link is not coming." };
    expect(await withdrawWaiver(db(), bo, given, now)).toEqual({ ok: true });
    expect(await withdrawWaiver(db(), bo, given, now)).toEqual({ ok: true });
    expect(await withdrawWaiver(db(), await reviewer(), given, now)).toEqual(
      refused({ code: "already-withdrawn", by: "Bo Falk" }),
    );
    expect(await inForce(id)).toEqual([]);
    expect(await onlyWaiver()).toMatchObject({ withdrawReason: "The link is not coming." });
  });

  it("refuses an approval that was on its way", async () => {
    const { id } = await makeApprovable({ change: freeMail, provenAt });
    const ada = await reviewer();
    await waive(db(), ada, policy(id), now);
    const ref = { applicationId: id, waiverId: (await onlyWaiver()).id };
    const [approved] = await Promise.all([
      approve(ada, id),
      withdrawWaiver(db(), await reviewer("Bo Falk"), { ...ref, reason }, now),
    ]);
    if (approved.ok) return expect(await db().decision.count()).toBe(1);
    expect(approved).toMatchObject(refused({ unaccepted: ["noc-email-domain"] }));
    expect(await db().decision.count()).toBe(0);
  });
});

describe("waivers that end", () => {
  it("are listed before and after, of partners in force only", async () => {
    const { id } = await makeApprovable({ change: freeMail, provenAt });
    const ada = await reviewer();
    await waive(db(), ada, policy(id, { endsOn: "2026-12-01" }), now);
    expect(await endingWaivers(db(), now, 30)).toEqual([]);
    expect(await approve(ada, id)).toEqual({ ok: true });
    const listed = [
      { applicationId: id, ruleId: "noc-email-domain", level: "policy", endsOn: "2026-12-01" },
    ];
    expect(await endingWaivers(db(), now, 8)).toEqual([]);
    expect(await endingWaivers(db(), now, 9)).toMatchObject(listed);
    const lastDay = new Date("2026-12-01T23:00:00Z");
    expect(await endingWaivers(db(), lastDay, 0)).toMatchObject(listed);
    expect(await endedWaivers(db(), lastDay)).toEqual([]);
    const dayAfter = new Date("2026-12-02T00:00:00Z");
    expect(await endedWaivers(db(), dayAfter)).toMatchObject(listed);
    expect(await endingWaivers(db(), dayAfter, 30)).toEqual([]);
    expect(await endedWaivers(db(), new Date("2027-01-15T00:00:00Z"))).toEqual([]);
  });

  it("let nothing be approved after their last day", async () => {
    const { id } = await makeApprovable({ change: freeMail, provenAt });
    const ada = await reviewer();
    await waive(db(), ada, policy(id, { endsOn: "2026-11-23" }), now);
    const dayAfter = new Date("2026-11-24T00:00:01Z");
    expect(await approve(ada, id, dayAfter)).toMatchObject(
      refused({ code: "changed", unaccepted: ["noc-email-domain"] }),
    );
    expect(await approve(ada, id, tomorrow)).toEqual({ ok: true });
  });
});
