import { beforeEach, describe, expect, it, vi } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { startAmendment } from "@/lib/partnership/applications/lifecycle/amendment";
import { checkAgain } from "@/lib/partnership/review/checks/check-again";
import { newestResultOf } from "@/lib/partnership/review/checks/newest-policy";
import { latestRecheck, startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { recheckSome } from "@/lib/partnership/review/checks/recheck-some";
import { closeFollowUp } from "@/lib/partnership/review/follow-ups/close-follow-up";
import { itemsOf } from "@/lib/partnership/review/follow-ups/follow-up";
import { db } from "@/lib/platform/db/client";
import { behindThePortalsBack, clearDatabase } from "@/tests/support/database";
import { nextAsn } from "@/tests/support/factories";
import { makePartner } from "@/tests/support/partners";

beforeEach(clearDatabase);

const day = (date: string) => new Date(`${date}T03:00:00Z`);
const clockAt = (now: Date) => async () => now;

/** A night: a round of all partners at a moment. */
async function night(date: string, policy?: Policy) {
  expect(await startRecheck(db(), null, day(date))).toBe(true);
  const done = await recheckSome(db(), clockAt(day(date)), { policy });
  await recheckSome(db(), clockAt(day(date)), { policy });
  return done;
}

/** A link that is half full, which is in order until it should have been augmented. */
const busyUntil = (due: string) => (document: ApplicationDocument) => {
  const link = document.locations?.[0]?.connections?.[0];
  if (!link) throw new Error("No link.");
  Object.assign(link, { peakUtilisation: 0.45, augmentationDueOn: due });
};
async function busy() {
  const partner = await makePartner({ change: busyUntil("2026-12-15") });
  const { id, reviewer } = partner;
  await db().application.update({ where: { id }, data: { assigneeId: reviewer.userId } });
  return partner;
}

/** Makes the first revision one of policy 2026-11, which declared something else. */
async function underOlderVersion(
  applicationId: string,
  change: (document: ApplicationDocument) => void,
) {
  const where = { applicationId_number: { applicationId, number: 1 } };
  const { document } = await db().revision.findUniqueOrThrow({ where });
  const changed = structuredClone(document) as unknown as ApplicationDocument;
  change(changed);
  // The database refuses a change of a revision, and an older policy is given to no new one.
  const written = JSON.stringify(changed).replaceAll("'", "''");
  await behindThePortalsBack(
    `UPDATE "Revision" SET "document" = '${written}', "policyVersion" = '${policy202611.version}'
     WHERE "applicationId" = '${applicationId}' AND "number" = 1`,
  );
}

const lenient: Policy = {
  ...currentPolicy,
  utilisation: {
    ...currentPolicy.utilisation,
    augmentAt: { ...currentPolicy.utilisation.augmentAt, value: 0.9 },
  },
};

const openFollowUps = () => db().followUp.findMany({ where: { openFor: { not: null } } });
const rulesOpen = async () =>
  (await openFollowUps()).flatMap(({ items }) => itemsOf(items).map(({ rule }) => rule));
const told = async (kind = "recheckFellShort") =>
  (await db().notification.findMany({ where: { kind } })).map(({ href }) => href);
const trail = async () =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" }, select: { action: true } }))
    .map(({ action }) => action)
    .filter((action) => action.includes("follow-up"));

describe("the check of every night", () => {
  it("leaves a partner that is in order alone, and keeps no check that says the same", async () => {
    await makePartner();
    const before = await db().revisionCheck.count();
    for (const date of ["2026-11-22", "2026-11-23", "2026-11-24"])
      expect(await night(date)).toBe(1);
    expect(await openFollowUps()).toEqual([]);
    expect(await db().revisionCheck.count()).toBe(before);
    expect(await latestRecheck(db())).toMatchObject({ checked: 1, left: 0 });
  });

  it("opens a follow-up when a day passes that mattered, and tells both sides once", async () => {
    const { id, editor, reviewer } = await busy();
    await night("2026-12-15");
    expect(await openFollowUps()).toEqual([]);
    await night("2026-12-16");
    expect(await openFollowUps()).toMatchObject([{ applicationId: id, cause: "recheck" }]);
    expect(await rulesOpen()).toEqual(["utilisation"]);
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "approved",
      followUpAt: day("2026-12-16"),
      dueAt: expect.any(Date),
      verdict: "falls_short",
      failing: 1,
    });
    expect(await db().revisionCheck.findMany({ where: { cause: "nightly" } })).toMatchObject([
      { at: day("2026-12-16"), verdict: "falls_short", askedById: null },
    ]);
    await night("2026-12-17");
    expect((await told()).sort()).toEqual([`/applications/${id}`, `/review/${id}`]);
    const mails = await db().mailOutbox.findMany({ where: { kind: "recheckFellShort" } });
    expect(mails.map(({ to }) => to).sort()).toEqual([editor.email, reviewer.email].sort());
    expect(await db().revisionCheck.count({ where: { cause: "nightly" } })).toBe(1);
    expect(await trail()).toEqual(["application.follow-up-opened"]);
  });

  it("judges what is in force by its own version, and shows beside it what the newest finds", async () => {
    const silent = (document: ApplicationDocument) => {
      delete document.locations?.[0]?.connections?.[0]?.peakUtilisation;
    };
    const { id, reviewer } = await makePartner();
    await underOlderVersion(id, silent);
    await night("2026-12-16");
    expect(await openFollowUps()).toEqual([]);
    expect(await newestResultOf(db(), id)).toEqual({
      policyVersion: "2026-12",
      verdict: "undetermined",
      failing: [],
      unknown: ["utilisation"],
    });
    const checks = await db().revisionCheck.findMany({ where: { cause: "nightly" } });
    expect(checks.every(({ policyVersion }) => policyVersion === "2026-11")).toBe(true);

    // A reviewer who asks is answered by the same version while it is in force.
    const asked = { applicationId: id, revision: 1 };
    const outside = { peeringDbUrl: "http://127.0.0.1:9/api", now: day("2026-12-17") };
    expect(await checkAgain(db(), reviewer, asked, outside)).toEqual({ ok: true });
    expect(await db().revisionCheck.findFirstOrThrow({ where: { cause: "asked" } })).toMatchObject({
      policyVersion: "2026-11",
      verdict: "meets",
    });
    expect(await openFollowUps()).toEqual([]);
  });

  it("shows nothing beside what the newest version judged", async () => {
    const { id } = await makePartner();
    await night("2026-12-16");
    expect(await newestResultOf(db(), id)).toBeNull();
  });

  it("never delists", async () => {
    await busy();
    await night("2026-12-16");
    expect(await db().partner.count()).toBe(1);
  });

  it("closes a follow-up by itself once it passes again, and says so", async () => {
    const { id } = await busy();
    await night("2026-12-16");
    await night("2026-12-17", lenient);
    expect(await db().followUp.findMany()).toMatchObject([
      { openFor: null, end: "settled", closedById: null, closedAt: day("2026-12-17") },
    ]);
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      followUpAt: null,
      dueAt: null,
    });
    expect(await trail()).toEqual([
      "application.follow-up-opened",
      "application.follow-up-settled",
    ]);
  });

  it("adds to the open follow-up what falls short later", async () => {
    await busy();
    await night("2026-12-16");
    await night("2027-11-20");
    expect(await rulesOpen()).toEqual(["utilisation", "asn-control"]);
    const [followUp] = await openFollowUps();
    expect(itemsOf(followUp?.items ?? []).map(({ cause }) => cause)).toEqual([
      "recheck",
      "proof_ended",
    ]);
    expect(await told()).toHaveLength(4);
  });

  it("opens none because evidence is missing", async () => {
    const { organisationId } = await makePartner();
    await db().asnProof.deleteMany({ where: { organisationId } });
    await night("2026-11-23");
    expect(await openFollowUps()).toEqual([]);
    // It stands otherwise than before all the same, which is kept.
    expect(await db().revisionCheck.count({ where: { cause: "nightly" } })).toBe(1);
  });

  it("an open follow-up stays while nobody knows", async () => {
    const { organisationId } = await makePartner();
    await night("2027-11-20");
    expect(await rulesOpen()).toEqual(["asn-control"]);
    await db().asnProof.deleteMany({ where: { organisationId } });
    await night("2027-11-21");
    expect(await rulesOpen()).toEqual(["asn-control"]);
  });

  it("looks at what is in force while a change is being prepared", async () => {
    const { id, editor } = await busy();
    await startAmendment(db(), editor, id);
    await night("2026-12-16");
    expect(await rulesOpen()).toEqual(["utilisation"]);
  });

  it("goes on with the others when judging one breaks", async () => {
    const { id } = await makePartner({ asn: nextAsn() });
    await makePartner({ asn: nextAsn() });
    await behindThePortalsBack(
      `UPDATE "Revision" SET document = '{}' WHERE "applicationId" = '${id}'`,
    );
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await night("2026-11-23")).toBe(2);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    expect(await latestRecheck(db())).toMatchObject({ left: 0, finishedAt: day("2026-11-23") });
  });
});

describe("a waiver that ends", () => {
  async function waived(endsOn: string) {
    const partner = await busy();
    await night("2026-12-16");
    const [followUp] = await openFollowUps();
    const [item] = itemsOf(followUp?.items ?? []);
    const second = await makePartner({ asn: nextAsn() });
    const { id: revisionId } = await db().revision.findFirstOrThrow({
      where: { applicationId: partner.id },
    });
    await db().waiver.create({
      data: {
        applicationId: partner.id,
        revisionId,
        ruleId: "utilisation",
        level: "mandatory",
        findings: JSON.parse(JSON.stringify(item?.findings ?? [])),
        reason: "The link is ordered.",
        endsOn: new Date(endsOn),
        proposedById: partner.reviewer.userId,
        proposedAt: day("2026-12-16"),
        secondById: second.reviewer.userId,
        secondAt: day("2026-12-16"),
      },
    });
    return partner;
  }

  it("brings the partner back: settled while it is in force, open again the day after", async () => {
    await waived("2026-12-31");
    await night("2026-12-17");
    expect(await openFollowUps()).toEqual([]);
    await night("2026-12-31");
    expect(await openFollowUps()).toEqual([]);
    await night("2027-01-01");
    expect(await openFollowUps()).toMatchObject([{ cause: "waiver_ended" }]);
    expect(await rulesOpen()).toEqual(["utilisation"]);
  });
});

describe("a follow-up that a reviewer closes", () => {
  async function opened() {
    const partner = await busy();
    await night("2026-12-16");
    const [followUp] = await openFollowUps();
    if (!followUp) throw new Error("No follow-up.");
    const reason = "The carrier has confirmed the delivery for January.";
    return {
      ...partner,
      input: { applicationId: partner.id, followUpId: followUp.id, seen: 1, reason },
    };
  }

  it("stays closed for what is known, and opens for what was in order in between", async () => {
    const { reviewer, input } = await opened();
    expect(await closeFollowUp(db(), reviewer, input, day("2026-12-16"))).toBeNull();
    expect(await closeFollowUp(db(), reviewer, input, day("2026-12-16"))).toBeNull();
    await night("2026-12-17");
    expect(await openFollowUps()).toEqual([]);
    await night("2026-12-18", lenient);
    await night("2026-12-19");
    expect(await rulesOpen()).toEqual(["utilisation"]);
    expect(await trail()).toEqual([
      "application.follow-up-opened",
      "application.follow-up-closed",
      "application.follow-up-opened",
    ]);
  });

  it("needs a reason, and is refused when it has grown since", async () => {
    const { reviewer, input } = await opened();
    expect(await closeFollowUp(db(), reviewer, { ...input, reason: "" })).toEqual({
      code: "reason-missing",
    });
    await night("2027-11-20");
    expect(await closeFollowUp(db(), reviewer, input)).toEqual({
      code: "grown",
      seen: 1,
      rules: 2,
    });
    expect(await openFollowUps()).toHaveLength(1);
  });
});

describe("a check that a reviewer asks for", () => {
  it("opens and closes follow-ups as the nightly one does", async () => {
    const { id, reviewer } = await busy();
    const asked = { applicationId: id, revision: 1 };
    const options = { peeringDbUrl: "http://127.0.0.1:9", now: day("2026-12-20") };
    expect(await checkAgain(db(), reviewer, asked, options)).toEqual({ ok: true });
    expect(await rulesOpen()).toEqual(["utilisation"]);
    expect(await told()).toHaveLength(2);
  });
});

describe("several workers", () => {
  it("never check one partner twice in a round", async () => {
    const partners = 6;
    for (let made = 0; made < partners; made += 1) {
      await makePartner({ asn: nextAsn(), change: busyUntil("2026-12-15") });
    }
    const now = day("2026-12-16");
    const begun = await Promise.all([1, 2, 3].map(() => startRecheck(db(), null, now)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    const done = await Promise.all(
      [1, 2, 3, 4].map(() => recheckSome(db(), clockAt(now), { atMost: partners })),
    );
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(partners);
    expect(await db().revisionCheck.count({ where: { cause: "nightly" } })).toBe(partners);
    expect(await openFollowUps()).toHaveLength(partners);
  });

  it("go on where one was stopped", async () => {
    for (let made = 0; made < 3; made += 1) await makePartner({ asn: nextAsn() });
    const now = day("2026-11-23");
    await startRecheck(db(), null, now);
    expect(await recheckSome(db(), clockAt(now), { atMost: 2 })).toBe(2);
    expect(await latestRecheck(db())).toMatchObject({ checked: 2, left: 1, finishedAt: null });
    // Another round is not begun over one that is under way.
    expect(await startRecheck(db(), null, now)).toBe(false);
    expect(await recheckSome(db(), clockAt(now))).toBe(1);
    expect(await latestRecheck(db())).toMatchObject({ checked: 3, left: 0, finishedAt: now });
  });
});

describe("a clock that jumps", () => {
  it("forth and back opens a follow-up and closes it again", async () => {
    await busy();
    await night("2027-06-01");
    expect(await rulesOpen()).toEqual(["utilisation"]);
    await night("2026-11-23");
    expect(await openFollowUps()).toEqual([]);
    await night("2026-11-24");
    await night("2026-12-16");
    expect(await rulesOpen()).toEqual(["utilisation"]);
  });

  it("over nights that nobody ran finds what came in between", async () => {
    await busy();
    await night("2026-11-23");
    await night("2027-03-01");
    expect(await rulesOpen()).toEqual(["utilisation"]);
  });
});
