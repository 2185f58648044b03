import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { addAlias } from "@/lib/partnership/partners/list-import/add-alias";
import {
  applyList,
  planHash,
  previewList,
} from "@/lib/partnership/partners/list-import/apply-list";
import {
  correctPartner,
  partnerToCorrect,
} from "@/lib/partnership/partners/list-import/correct-partner";
import { exportList } from "@/lib/partnership/partners/list-import/export-list";
import { keepList } from "@/lib/partnership/partners/list-import/pending-list";
import { readList } from "@/lib/partnership/partners/list-import/read-list";
import { listPartner } from "@/lib/partnership/partners/list-partner";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { location, makeDocument, makePerson } from "@/tests/support/factories";

const today = readFileSync("tests/support/fixtures/peering-service-partners.json", "utf8");

let admin: SignedInActor;

beforeEach(async () => {
  await clearDatabase();
  admin = await makePerson({ staffRole: "admin" });
});

/** Hands a list in and applies what the preview shows. */
async function importList(text: string) {
  await keepList(db(), admin.userId, readList(text));
  const preview = await previewList(db(), admin.userId);
  if (!preview) throw new Error("Nothing was kept.");
  return applyList(db(), admin, planHash(preview.plan));
}

const handIn = async (text: string) => {
  await keepList(db(), admin.userId, readList(text));
  const preview = await previewList(db(), admin.userId);
  return planHash(preview?.plan ?? { entries: [], kept: 0 });
};

const auditEntries = () => db().auditEvent.count({ where: { action: "partners.imported" } });

describe("today's list", () => {
  it("goes in and comes out again identical", async () => {
    expect(await importList(today)).toEqual({ ok: true, created: 31, changed: 0 });
    expect(await exportList(db(), admin)).toBe(today);
  });

  it("changes nothing the second time", async () => {
    await importList(today);
    const before = await db().partner.findMany({ include: { locations: true } });
    expect(await importList(today)).toEqual({ ok: true, created: 0, changed: 0 });
    expect(await db().partner.findMany({ include: { locations: true } })).toEqual(before);
  });
});

describe("applying a list", () => {
  it("is one entry of the audit trail with what came and what changed", async () => {
    await importList('[{"name": "Ridge"}]');
    await importList('[{"name": "Ridge", "type": "isp", "metros": ["Oslo"]}, {"name": "Fjord"}]');
    const [, entry] = await db().auditEvent.findMany({
      where: { action: "partners.imported" },
      orderBy: { seq: "asc" },
    });
    expect(entry?.after).toEqual({
      created: ["fjord"],
      changed: {
        Ridge: [
          { field: "type", from: null, to: "isp" },
          { field: "metros", from: [], to: ["Oslo"] },
        ],
      },
    });
    const locations = await db().partnerLocation.findMany({ omit: { partnerId: true } });
    expect(locations).toEqual([
      { metro: "Oslo", country: "NO", region: "Europe", connections: null, capacityMbps: null },
    ]);
  });

  it("does nothing of a list with a problem", async () => {
    const seen = await handIn('[{"name": "Ridge"}, {"name": "Fjord", "metros": ["Atlantis"]}]');
    expect(await applyList(db(), admin, seen)).toEqual({ ok: false, code: "has-issues" });
    expect(await db().partner.count()).toBe(0);
    expect(await auditEntries()).toBe(0);
  });

  it("is refused when the directory has changed since the preview", async () => {
    const seen = await handIn('[{"name": "Ridge"}]');
    await db().partner.create({ data: { slug: "ridge", name: "Ridge", type: "isp" } });
    expect(await applyList(db(), admin, seen)).toEqual({ ok: false, code: "changed-meanwhile" });
    expect(await db().partner.count()).toBe(1);
  });

  it("happens once when it is sent twice at the same moment", async () => {
    const seen = await handIn('[{"name": "Ridge"}]');
    const outcomes = await Promise.all([
      applyList(db(), admin, seen),
      applyList(db(), admin, seen),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().partner.count()).toBe(1);
  });

  it("takes a name for the partner it was said to be", async () => {
    await importList('[{"name": "Ridge Networks"}]');
    const [ridge] = await db().partner.findMany({ select: { id: true } });
    await addAlias(db(), admin, { partnerId: ridge?.id ?? "", name: "Ridge" });
    expect(await importList('[{"name": "RIDGE Ltd", "type": "ixp"}]')).toEqual({
      ok: true,
      created: 0,
      changed: 1,
    });
    expect(await db().partner.findMany({ select: { name: true, type: true } })).toEqual([
      { name: "Ridge Networks", type: "ixp" },
    ]);
  });

  it("keeps names as they are: commas, quotes, emoji, right-to-left, 200 CJK characters", async () => {
    const names = ['A, "B" C', "🚀 Rocket", "שלום רשת", "網".repeat(200), "=cmd()"];
    const list = names.map((name) => ({ name }));
    expect(await importList(JSON.stringify(list))).toMatchObject({ created: names.length });
    const partners = JSON.parse(await exportList(db(), admin)) as { name: string }[];
    expect(partners.map(({ name }) => name)).toEqual(names);
  });
});

/** An approved revision of a made-up application, listed. */
async function approve(name: string, asn: number, takes: string | null = null) {
  const organisation = await db().organisation.create({ data: { name } });
  const organisationId = organisation.id;
  const document = makeDocument({ name, asn, locations: [location("Oslo")] });
  const application = await db().application.create({
    data: {
      organisationId,
      document,
      asn: BigInt(asn),
      partnerName: name,
      partnerType: "isp",
      revisions: {
        create: {
          number: 1,
          document,
          evidence: {},
          policyVersion: "2026-11",
          report: {},
          verdict: "meets",
          hash: "",
          submittedById: admin.userId,
        },
      },
    },
    select: { id: true, revisions: { select: { id: true } } },
  });
  const revisionId = application.revisions[0]?.id ?? "";
  return db().$transaction((tx) =>
    listPartner(tx, {
      applicationId: application.id,
      revisionId,
      document,
      approvedAt: new Date(),
      takes,
    }),
  );
}

describe("a partner of the imported list that is approved later", () => {
  it.each([
    ["under its ASN", '[{"name": "Other name", "asn": 64500}]'],
    ["under its name", '[{"name": "RIDGE Ltd"}]'],
  ])("keeps its row and address: listed %s", async (_, list) => {
    await importList(list);
    const [imported] = await db().partner.findMany();
    expect(await approve("Ridge", 64500, imported?.id)).toMatchObject({
      ok: true,
      slug: imported?.slug,
    });
    const partners = await db().partner.findMany();
    expect(partners).toHaveLength(1);
    expect(partners[0]).toMatchObject({ id: imported?.id, name: "Ridge", asn: 64500n });
  });

  it("stands against the list from then on", async () => {
    await approve("Ridge", 64500);
    await keepList(db(), admin.userId, readList('[{"name": "Ridge", "type": "ixp"}]'));
    const preview = await previewList(db(), admin.userId);
    expect(preview?.plan.entries[0]?.kind).toBe("approved");
    expect(await importList('[{"name": "Ridge", "type": "ixp"}]')).toMatchObject({ changed: 0 });
    expect(await db().partner.findFirst({ select: { type: true } })).toEqual({ type: "isp" });
  });
});

describe("correcting a partner of the imported list", () => {
  const correction = { name: "Ridge", asn: "AS64500", type: "isp", markets: [], metros: ["oslo"] };
  const only = async () => (await db().partner.findFirst({ select: { id: true } }))?.id ?? "";

  it("is refused when somebody was first, and keeps the first", async () => {
    await importList('[{"name": "Ridge"}]');
    const id = await only();
    const seen = (await partnerToCorrect(db(), id))?.seen ?? "";
    expect(await correctPartner(db(), admin, { id, seen, correction })).toEqual({ ok: true });
    const late = { ...correction, name: "Late" };
    expect(await correctPartner(db(), admin, { id, seen, correction: late })).toEqual({
      ok: false,
      code: "changed-meanwhile",
    });
    expect(await partnerToCorrect(db(), id)).toMatchObject({
      name: "Ridge",
      asn: 64500,
      metros: ["Oslo"],
    });
  });

  it("says what is wrong, and that another has the ASN", async () => {
    await importList('[{"name": "Ridge"}, {"name": "Fjord", "asn": 64501}]');
    const id = await only();
    const seen = (await partnerToCorrect(db(), id))?.seen ?? "";
    const send = (more: Partial<typeof correction>) =>
      correctPartner(db(), admin, { id, seen, correction: { ...correction, ...more } });
    expect(await send({ metros: ["Atlantis"] })).toMatchObject({
      code: "issues",
      issues: [{ code: "bad-metro" }],
    });
    expect(await send({ asn: "64501" })).toEqual({ ok: false, code: "asn-taken" });
  });

  it("is not for what an approved application says", async () => {
    await approve("Ridge", 64500);
    const id = await only();
    const seen = (await partnerToCorrect(db(), id))?.seen ?? "";
    expect(await correctPartner(db(), admin, { id, seen, correction })).toEqual({
      ok: false,
      code: "approved",
    });
  });
});
