import { beforeEach, describe, expect, it } from "vitest";
import { changeStaffRole } from "@/lib/accounts/people/people";
import { may } from "@/lib/accounts/permissions/permissions";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { listPartner } from "@/lib/partnership/partners/list-partner";
import { decide } from "@/lib/partnership/review/decisions/decide";
import type { DecisionInput } from "@/lib/partnership/review/decisions/decision-input";
import { db } from "@/lib/platform/db/client";
import { completeDocument } from "@/tests/support/complete-document";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  judge,
  location,
  makeApplication,
  makeApprovable,
  makeDocument,
  makeMember,
  makePerson,
} from "@/tests/support/factories";

beforeEach(clearDatabase);

const reviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });

const approve = (applicationId: string, given: Partial<DecisionInput> = {}): DecisionInput => ({
  applicationId,
  revision: 1,
  kind: "approved",
  reason: "",
  seen: "",
  ...given,
});
const reason = "The NOC does not answer at night.";
const decline = (applicationId: string, given: Partial<DecisionInput> = {}) =>
  approve(applicationId, { kind: "declined", reason, ...given });

const subjectOf = (id: string) =>
  db().application.findUniqueOrThrow({
    where: { id },
    select: { organisationId: true, lastEditedById: true },
  });
const stateOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).state;

describe("decide", () => {
  it("approves: state, decision, audit trail and directory together", async () => {
    const now = new Date("2026-11-22T09:00:00Z");
    const application = await makeApprovable({ provenAt: new Date("2026-11-21T09:00:00Z") });
    const ada = await reviewer();
    expect(await decide(db(), ada, approve(application.id), now)).toEqual({ ok: true });

    expect(
      await db().application.findUniqueOrThrow({ where: { id: application.id } }),
    ).toMatchObject({ state: "approved", decidedAt: now });
    const [check] = await db().revisionCheck.findMany();
    expect(check).toMatchObject({ cause: "decision", askedById: ada.userId, verdict: "meets" });
    expect(await db().decision.findMany()).toMatchObject([
      {
        kind: "approved",
        reason: null,
        decidedById: ada.userId,
        decidedAt: now,
        checkId: check?.id,
      },
    ]);
    const events = await db().auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events).toMatchObject([
      {
        action: "partner.listed",
        after: { slug: "ridge-networks", revision: 1, metros: ["Oslo", "Stockholm"] },
      },
      {
        actorId: ada.userId,
        actorName: "Ada Lund",
        action: "application.approved",
        objectType: "application",
        objectId: application.id,
        before: { state: "submitted" },
        after: { state: "approved", revision: 1, reason: null },
      },
    ]);
    const [partner] = await db().partner.findMany({
      include: { locations: { orderBy: { metro: "asc" } } },
    });
    expect(partner).toMatchObject({
      slug: "ridge-networks",
      name: "Ridge Networks",
      asn: BigInt(application.asn),
      type: "isp",
      since: now,
      locations: [
        { metro: "Oslo", country: "NO", region: "Europe", connections: 2, capacityMbps: 200_000n },
        { metro: "Stockholm", country: "SE", region: "Europe", connections: 2 },
      ],
    });
  });

  it("declines with a reason, and lists nobody", async () => {
    const { id } = await makeApprovable({ state: "in_review" });
    expect(await decide(db(), await reviewer(), decline(id))).toEqual({ ok: true });
    expect(await stateOf(id)).toBe("declined");
    expect(await db().decision.findMany()).toMatchObject([{ kind: "declined", reason }]);
    expect(await db().partner.count()).toBe(0);
  });

  it("keeps nothing of a decline that may not stand", async () => {
    const { id } = await makeApprovable();
    expect(await decide(db(), await reviewer(), decline(id, { reason: "no" }))).toEqual({
      ok: false,
      code: "reason-short",
    });
    expect(await stateOf(id)).toBe("submitted");
    expect([await db().decision.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it.each(["reviewer", "admin"] as const)(
    "refuses a %s who belongs to the organisation",
    async (staffRole) => {
      const { id, organisationId } = await makeApprovable();
      const insider = await makeMember(await makePerson({ staffRole }), organisationId);
      for (const input of [approve(id), decline(id)]) {
        expect(await decide(db(), insider, input)).toEqual({
          ok: false,
          code: "may-not",
          conflict: "member",
        });
      }
      expect(await stateOf(id)).toBe("submitted");
    },
  );

  it("refuses who left the organisation lately, and who last edited the application", async () => {
    const { id, organisationId } = await makeApprovable();
    const former = { ...(await reviewer()), formerOrganisations: [organisationId] };
    const editor = await reviewer();
    await db().application.update({ where: { id }, data: { lastEditedById: editor.userId } });
    for (const [actor, conflict] of [
      [former, "former-member"],
      [editor, "last-editor"],
    ] as const) {
      expect(await decide(db(), actor, approve(id))).toEqual({
        ok: false,
        code: "may-not",
        conflict,
      });
    }
    expect(await db().revisionCheck.count()).toBe(0);
  });

  it("refuses people who are no reviewers", async () => {
    const { id } = await makeApprovable();
    expect((await decide(db(), await makePerson(), approve(id))).ok).toBe(false);
    expect(await stateOf(id)).toBe("submitted");
  });

  it("refuses a reviewer who was demoted while the page was open", async () => {
    const { id } = await makeApprovable();
    const [ada, admin] = [await reviewer(), await makePerson({ staffRole: "admin" })];
    const now = new Date();
    const session = await createSession(db(), { userId: ada.userId, userAgent: null, now });
    await changeStaffRole(db(), admin, { userId: ada.userId, staffRole: null });
    // Who presses a button is read from the database for that request.
    const actor = await actorOfSession(db(), session, now);
    if (!actor) throw new Error("The session has ended.");
    expect(may(actor, "review.decide", await subjectOf(id))).toBe(false);
    for (const input of [approve(id), decline(id)]) {
      expect(await decide(db(), actor, input)).toEqual({
        ok: false,
        code: "may-not",
        conflict: null,
      });
    }
    expect(await stateOf(id)).toBe("submitted");
  });

  it("does not find drafts or applications that don't exist", async () => {
    const { id } = await makeApplication({ state: "draft" });
    for (const each of [id, "none"]) {
      expect(await decide(db(), await reviewer(), approve(each))).toEqual({
        ok: false,
        code: "not-found",
      });
    }
  });
});

describe("decide while others act", () => {
  it("lets one of two reviewers win at the same second and tells the other", async () => {
    const { id } = await makeApprovable();
    const [ada, bo] = [await reviewer("Ada Lund"), await reviewer("Bo Falk")];
    const outcomes = await Promise.all([
      decide(db(), ada, approve(id)),
      decide(db(), bo, decline(id)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [by, kind] = outcomes[0].ok ? ["Ada Lund", "approved"] : ["Bo Falk", "declined"];
    expect(outcomes).toContainEqual({
      ok: false,
      code: "already-decided",
      by,
      kind,
    });
    expect(await db().decision.count()).toBe(1);
    expect(await stateOf(id)).toBe(kind);
    expect(await db().partner.count()).toBe(kind === "approved" ? 1 : 0);
  });

  it("counts the same decision sent twice once", async () => {
    const { id } = await makeApprovable();
    const ada = await reviewer();
    const sent = Array.from({ length: 4 }, () => decide(db(), ada, approve(id)));
    expect(await Promise.all(sent)).toEqual(sent.map(() => ({ ok: true })));
    expect([await db().decision.count(), await db().auditEvent.count()]).toEqual([1, 2]);
  });

  it("refuses when the partner submitted another revision", async () => {
    const application = await makeApprovable();
    const { id, document } = application;
    await addRevision(id, document, judge(document));
    expect(await decide(db(), await reviewer(), approve(application.id))).toEqual({
      ok: false,
      code: "resubmitted",
      seen: 1,
      newest: 2,
    });
    expect(await stateOf(application.id)).toBe("submitted");
    const seen = approve(application.id, { revision: 2 });
    expect(await decide(db(), await reviewer(), seen)).toEqual({ ok: true });
  });

  it("refuses when the partner withdrew", async () => {
    const { id } = await makeApprovable({ state: "withdrawn" });
    expect(await decide(db(), await reviewer(), decline(id))).toEqual({
      ok: false,
      code: "withdrawn",
    });
  });

  it("never both withdraws and decides at the same moment", async () => {
    const { id } = await makeApprovable();
    const ada = await reviewer();
    const withdraw = () =>
      db().application.updateMany({
        where: { id, state: { in: ["submitted", "in_review"] } },
        data: { state: "withdrawn", withdrawnAt: new Date() },
      });
    const [outcome, withdrawn] = await Promise.all([decide(db(), ada, approve(id)), withdraw()]);
    expect(outcome.ok).toBe(withdrawn.count === 0);
    expect(await stateOf(id)).toBe(outcome.ok ? "approved" : "withdrawn");
    expect(await db().partner.count()).toBe(outcome.ok ? 1 : 0);
  });
});

describe("approval and the directory", () => {
  it("refuses an ASN that is listed for another organisation", async () => {
    const first = await makeApprovable({ name: "Ridge", asn: 399_990 });
    const second = await makeApprovable({ name: "Crag", asn: 399_990 });
    await decide(db(), await reviewer(), approve(first.id));
    expect(await decide(db(), await reviewer(), approve(second.id))).toEqual({
      ok: false,
      code: "asn-taken",
      name: "Ridge",
    });
    expect(await stateOf(second.id)).toBe("submitted");
  });

  it("lists one of two organisations approved at once for one ASN", async () => {
    const named = (name: string) => makeApprovable({ name, asn: 399_991 });
    const [ridge, crag] = [await named("Ridge"), await named("Crag")];
    const [ada, bo] = [await reviewer(), await reviewer()];
    const outcomes = await Promise.all([
      decide(db(), ada, approve(ridge.id)),
      decide(db(), bo, approve(crag.id)),
    ]);
    const name = outcomes[0].ok ? "Ridge" : "Crag";
    expect(outcomes).toContainEqual({ ok: false, code: "asn-taken", name });
    expect(await db().partner.findMany({ select: { name: true } })).toEqual([{ name }]);
  });

  it("gives partners of one name addresses of their own, approved at once or later", async () => {
    const ridges = [];
    for (const asn of [399_992, 399_993, 399_994]) {
      ridges.push(await makeApprovable({ name: "Ridge", asn }));
    }
    const ada = await reviewer();
    await Promise.all(ridges.map(({ id }) => decide(db(), ada, approve(id))));
    const slugs = (await db().partner.findMany()).map(({ slug }) => slug).sort();
    expect(slugs).toHaveLength(3);
    expect(slugs[0]).toBe("ridge");
    expect(slugs.slice(1).every((slug) => /^ridge-as39999[234]$/.test(slug))).toBe(true);
  });

  it("keeps address and date at a later approval, and replaces the locations", async () => {
    const provenAt = new Date("2026-09-20T10:00:00Z");
    const { id, asn } = await makeApprovable({ provenAt });
    const first = new Date("2026-10-05T10:00:00Z");
    await decide(db(), await reviewer(), approve(id), first);
    const metros = ["Taipei", "Hong Kong SAR"];
    const renamed = completeDocument({ name: "Crag Networks", asn, metros });
    await addRevision(id, renamed, judge(renamed));
    await db().application.update({ where: { id }, data: { state: "submitted" } });
    expect(await decide(db(), await reviewer(), approve(id, { revision: 2 }))).toEqual({
      ok: true,
    });
    const partners = await db().partner.findMany({
      include: { locations: { orderBy: { metro: "desc" } } },
    });
    expect(partners).toMatchObject([
      {
        slug: "ridge-networks",
        name: "Crag Networks",
        since: first,
        locations: [{ metro: "Taipei", country: "TW", region: "Asia" }, { metro: "Hong Kong SAR" }],
      },
    ]);
  });
});

describe("listPartner", () => {
  it("lists no metro whose connections all serve something else", async () => {
    const other = location("Oslo");
    for (const each of other.connections ?? []) each.usedForPeeringService = false;
    const document = makeDocument({ locations: [other, { metro: "Taipei" }, location("Tokyo")] });
    const { id: applicationId } = await makeApplication({ document });
    const { id: revisionId } = await db().revision.findFirstOrThrow({ where: { applicationId } });
    const approvedAt = new Date();
    await listPartner(db(), { applicationId, revisionId, document, approvedAt });
    const metros = await db().partnerLocation.findMany({ select: { metro: true } });
    expect(metros).toEqual([{ metro: "Tokyo" }]);
  });
});
