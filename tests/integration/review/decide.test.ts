import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { decide } from "@/lib/review/decide";
import type { DecisionInput } from "@/lib/review/decision-input";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  location,
  makeApplication,
  makeDocument,
  makeMember,
  makePerson,
  makeReport,
} from "@/tests/support/factories";

beforeEach(clearDatabase);

const reviewer = (name = "Ada Lund") => makePerson({ name, staffRole: "reviewer" });

const approve = (applicationId: string, given: Partial<DecisionInput> = {}): DecisionInput => ({
  applicationId,
  revision: 1,
  kind: "approved",
  reason: "",
  settled: {},
  ...given,
});
const reason = "The NOC does not answer at night.";
const decline = (applicationId: string, given: Partial<DecisionInput> = {}) =>
  approve(applicationId, { kind: "declined", reason, ...given });

const stateOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).state;

describe("decide", () => {
  it("approves: state, decision, audit trail and directory together", async () => {
    const now = new Date("2026-11-22T09:00:00Z");
    const application = await makeApplication();
    const ada = await reviewer();
    expect(await decide(db(), ada, approve(application.id), now)).toEqual({ ok: true });

    expect(
      await db().application.findUniqueOrThrow({ where: { id: application.id } }),
    ).toMatchObject({ state: "approved", decidedAt: now });
    expect(await db().decision.findMany()).toMatchObject([
      { kind: "approved", reason: null, decidedById: ada.userId, decidedAt: now },
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
    const { id } = await makeApplication({ state: "in_review" });
    expect(await decide(db(), await reviewer(), decline(id))).toEqual({ ok: true });
    expect(await stateOf(id)).toBe("declined");
    expect(await db().decision.findMany()).toMatchObject([{ kind: "declined", reason }]);
    expect(await db().partner.count()).toBe(0);
  });

  it("keeps nothing of a decision that may not stand", async () => {
    const report = makeReport({ "local-redundancy": "fail", "asn-control": "unknown" });
    const { id } = await makeApplication({ report });
    const settled = { "asn-control": "Seen in a call with the NOC." };
    expect(await decide(db(), await reviewer(), approve(id, { settled }))).toEqual({
      ok: false,
      refusal: { code: "falls-short", rules: ["local-redundancy"] },
    });
    expect(await decide(db(), await reviewer(), decline(id, { reason: "no" }))).toEqual({
      ok: false,
      refusal: { code: "reason-short" },
    });
    expect(await stateOf(id)).toBe("submitted");
    expect([await db().decision.count(), await db().auditEvent.count()]).toEqual([0, 0]);
  });

  it("asks how a mandatory rule without an answer was settled, and keeps the answer", async () => {
    const { id } = await makeApplication({ report: makeReport({ "asn-control": "unknown" }) });
    expect(await decide(db(), await reviewer(), approve(id))).toEqual({
      ok: false,
      refusal: { code: "statements", rules: ["asn-control"] },
    });
    const settled = { "asn-control": "Letter of the registry, 3 November." };
    expect(await decide(db(), await reviewer(), approve(id, { settled }))).toEqual({ ok: true });
    const [decision] = await db().decision.findMany();
    expect(decision?.reason).toBe("asn-control: Letter of the registry, 3 November.");
  });

  it.each(["reviewer", "admin"] as const)(
    "refuses a %s who belongs to the organisation",
    async (staffRole) => {
      const { id, organisationId } = await makeApplication();
      const insider = await makeMember(await makePerson({ staffRole }), organisationId);
      for (const input of [approve(id), decline(id)]) {
        expect(await decide(db(), insider, input)).toEqual({
          ok: false,
          refusal: { code: "own-organisation" },
        });
      }
      expect(await stateOf(id)).toBe("submitted");
    },
  );

  it("refuses people who are no reviewers", async () => {
    const { id } = await makeApplication();
    expect((await decide(db(), await makePerson(), approve(id))).ok).toBe(false);
    expect(await stateOf(id)).toBe("submitted");
  });

  it("does not find drafts or applications that don't exist", async () => {
    const { id } = await makeApplication({ state: "draft" });
    for (const each of [id, "none"]) {
      expect(await decide(db(), await reviewer(), approve(each))).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    }
  });
});

describe("decide while others act", () => {
  it("lets one of two reviewers win at the same second and tells the other", async () => {
    const { id } = await makeApplication();
    const [ada, bo] = [await reviewer("Ada Lund"), await reviewer("Bo Falk")];
    const outcomes = await Promise.all([
      decide(db(), ada, approve(id)),
      decide(db(), bo, decline(id)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const [by, kind] = outcomes[0].ok ? ["Ada Lund", "approved"] : ["Bo Falk", "declined"];
    expect(outcomes).toContainEqual({
      ok: false,
      refusal: { code: "already-decided", by, kind },
    });
    expect(await db().decision.count()).toBe(1);
    expect(await stateOf(id)).toBe(kind);
    expect(await db().partner.count()).toBe(kind === "approved" ? 1 : 0);
  });

  it("counts the same decision sent twice once", async () => {
    const { id } = await makeApplication();
    const ada = await reviewer();
    const sent = Array.from({ length: 4 }, () => decide(db(), ada, approve(id)));
    expect(await Promise.all(sent)).toEqual(sent.map(() => ({ ok: true })));
    expect([await db().decision.count(), await db().auditEvent.count()]).toEqual([1, 2]);
  });

  it("refuses when the partner submitted another revision", async () => {
    const application = await makeApplication();
    await addRevision(application.id, application.document, makeReport());
    expect(await decide(db(), await reviewer(), approve(application.id))).toEqual({
      ok: false,
      refusal: { code: "resubmitted", seen: 1, newest: 2 },
    });
    expect(await stateOf(application.id)).toBe("submitted");
    const seen = approve(application.id, { revision: 2 });
    expect(await decide(db(), await reviewer(), seen)).toEqual({ ok: true });
  });

  it("refuses when the partner withdrew", async () => {
    const { id } = await makeApplication({ state: "withdrawn" });
    expect(await decide(db(), await reviewer(), decline(id))).toEqual({
      ok: false,
      refusal: { code: "withdrawn" },
    });
  });

  it("never both withdraws and decides at the same moment", async () => {
    const { id } = await makeApplication();
    const ada = await reviewer();
    const withdraw = () =>
      db().application.updateMany({
        where: { id, state: { in: ["submitted", "in_review"] } },
        data: { state: "withdrawn" },
      });
    const [outcome, withdrawn] = await Promise.all([decide(db(), ada, approve(id)), withdraw()]);
    expect(outcome.ok).toBe(withdrawn.count === 0);
    expect(await stateOf(id)).toBe(outcome.ok ? "approved" : "withdrawn");
    expect(await db().partner.count()).toBe(outcome.ok ? 1 : 0);
  });
});

describe("approval and the directory", () => {
  it("refuses an ASN that is listed for another organisation", async () => {
    const first = await makeApplication({
      document: makeDocument({ name: "Ridge", asn: 399_990 }),
    });
    const second = await makeApplication({
      document: makeDocument({ name: "Crag", asn: 399_990 }),
    });
    await decide(db(), await reviewer(), approve(first.id));
    expect(await decide(db(), await reviewer(), approve(second.id))).toEqual({
      ok: false,
      refusal: { code: "asn-taken", name: "Ridge" },
    });
    expect(await stateOf(second.id)).toBe("submitted");
  });

  it("lists one of two organisations approved at once for one ASN", async () => {
    const named = (name: string) =>
      makeApplication({ document: makeDocument({ name, asn: 399_991 }) });
    const [ridge, crag] = [await named("Ridge"), await named("Crag")];
    const [ada, bo] = [await reviewer(), await reviewer()];
    const outcomes = await Promise.all([
      decide(db(), ada, approve(ridge.id)),
      decide(db(), bo, approve(crag.id)),
    ]);
    const name = outcomes[0].ok ? "Ridge" : "Crag";
    expect(outcomes).toContainEqual({ ok: false, refusal: { code: "asn-taken", name } });
    expect(await db().partner.findMany({ select: { name: true } })).toEqual([{ name }]);
  });

  it("gives partners of one name addresses of their own, approved at once or later", async () => {
    const ridges = [];
    for (const asn of [399_992, 399_993, 399_994]) {
      ridges.push(await makeApplication({ document: makeDocument({ name: "Ridge", asn }) }));
    }
    const ada = await reviewer();
    await Promise.all(ridges.map(({ id }) => decide(db(), ada, approve(id))));
    const slugs = (await db().partner.findMany()).map(({ slug }) => slug).sort();
    expect(slugs).toHaveLength(3);
    expect(slugs[0]).toBe("ridge");
    expect(slugs.slice(1).every((slug) => /^ridge-as39999[234]$/.test(slug))).toBe(true);
  });

  it("keeps address and date at a later approval, and replaces the locations", async () => {
    const { id, asn } = await makeApplication();
    const first = new Date("2026-01-05T10:00:00Z");
    await decide(db(), await reviewer(), approve(id), first);
    const renamed = makeDocument({ name: "Crag Networks", asn, locations: [location("Taipei")] });
    await addRevision(id, renamed, makeReport());
    await db().application.update({ where: { id }, data: { state: "submitted" } });
    expect(await decide(db(), await reviewer(), approve(id, { revision: 2 }))).toEqual({
      ok: true,
    });
    const partners = await db().partner.findMany({ include: { locations: true } });
    expect(partners).toMatchObject([
      {
        slug: "ridge-networks",
        name: "Crag Networks",
        since: first,
        locations: [{ metro: "Taipei", country: "TW", region: "Asia" }],
      },
    ]);
  });

  it("lists no metro whose connections all serve something else", async () => {
    const other = location("Oslo");
    for (const each of other.connections ?? []) each.usedForPeeringService = false;
    const document = makeDocument({ locations: [other, { metro: "Taipei" }, location("Tokyo")] });
    const { id } = await makeApplication({ document });
    await decide(db(), await reviewer(), approve(id));
    const metros = await db().partnerLocation.findMany({ select: { metro: true } });
    expect(metros).toEqual([{ metro: "Tokyo" }]);
  });
});
