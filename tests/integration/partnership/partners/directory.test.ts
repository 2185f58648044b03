import { beforeEach, describe, expect, it } from "vitest";
import type { PartnerType } from "@/lib/core/requirements/vocabulary";
import { everyPartner, type PartnerFilters } from "@/lib/partnership/partners/directory-filters";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { partnerList } from "@/lib/partnership/partners/find-partners";
import { listPartner } from "@/lib/partnership/partners/list-partner";
import { type PartnerPosition, partnerPage } from "@/lib/partnership/partners/partner-page";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { directoryTotals, partnerTotals } from "@/lib/partnership/partners/partner-totals";
import { countPartners, partnerBySlug, partnerSlugs } from "@/lib/partnership/partners/queries";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { location, makeApplication, makeDocument } from "@/tests/support/factories";

beforeEach(clearDatabase);

async function list(
  name: string,
  metros: string[],
  given: { type?: PartnerType; asn?: number } = {},
) {
  const document = makeDocument({ name, ...given, locations: metros.map(location) });
  const { id } = await makeApplication({ document, state: "approved" });
  const { id: revisionId } = await db().revision.findFirstOrThrow({ where: { applicationId: id } });
  const approvedAt = new Date("2026-11-20T08:00:00Z");
  await listPartner(db(), { applicationId: id, revisionId, document, approvedAt });
  return document.partner.asn;
}

/** A partner of the list that was kept by hand. */
async function importPartner(name: string, markets: string[] = []) {
  const slug = name.toLowerCase();
  await db().partner.create({ data: { slug, name, markets } });
}

const oslo = { latitude: 59.91, longitude: 10.75 };
const select = (filters: Partial<PartnerFilters> = {}, point: typeof oslo | null = null) => {
  return selectionOf({ ...everyPartner, ...filters }, point);
};
const find = async (...given: Parameters<typeof select>) =>
  (await partnerPage(db(), select(...given), { limit: 50 })).partners;
const names = async (...given: Parameters<typeof select>) =>
  (await find(...given)).map(({ name }) => name);
const totals = async (...given: Parameters<typeof select>) =>
  partnerTotals(db(), await directoryStamp(db()), select(...given));

describe("directory", () => {
  it("finds by name, ASN, region, country, metro, market and type", async () => {
    await list("Ridge Networks", ["Oslo", "Taipei"]);
    const asn = await list("Crag 50% Fibre", ["Oslo"], { type: "voice" });
    await list("Delta IX", ["Tokyo"], { type: "ixp" });
    await importPartner("Elder", ["Indonesia", "Japan"]);
    const all = ["Crag 50% Fibre", "Delta IX", "Elder", "Ridge Networks"];
    expect(await names()).toEqual(all);
    expect(await names({ q: "RIDGE" })).toEqual(["Ridge Networks"]);
    expect(await names({ q: "%" })).toEqual(["Crag 50% Fibre"]);
    expect(await names({ q: `AS${asn}` })).toEqual(["Crag 50% Fibre"]);
    expect(await names({ q: "4294967294" })).toEqual([]);
    expect(await names({ region: "Asia" })).toEqual(["Ridge Networks"]);
    expect(await names({ country: "NO" })).toEqual(["Crag 50% Fibre", "Ridge Networks"]);
    expect(await names({ metro: "Oslo" })).toEqual(["Crag 50% Fibre", "Ridge Networks"]);
    expect(await names({ metro: "Oslo", region: "Asia" })).toEqual([]);
    expect(await names({ market: "Japan" })).toEqual(["Delta IX", "Elder"]);
    expect(await names({ market: "Indonesia" })).toEqual(["Elder"]);
    expect(await names({ type: "ixp" })).toEqual(["Delta IX"]);
  });

  it("counts the partners of each metro, under the same filters", async () => {
    await list("Ridge", ["Oslo", "Taipei"]);
    await list("Crag", ["Oslo"], { type: "voice" });
    await importPartner("Elder");
    const both = { metro: "Oslo", partners: 2 };
    expect(await totals()).toEqual({ total: 3, metros: [both, { metro: "Taipei", partners: 1 }] });
    expect(await totals({ type: "voice" })).toEqual({
      total: 1,
      metros: [{ metro: "Oslo", partners: 1 }],
    });
    expect(await totals({ region: "Asia" })).toEqual({
      total: 1,
      metros: [{ metro: "Taipei", partners: 1 }],
    });
    expect(await totals({}, oslo)).toEqual({ total: 2, metros: [both] });
  });

  it("counts anew once the directory has changed", async () => {
    await list("Ridge", ["Oslo"]);
    expect((await directoryTotals(db(), await directoryStamp(db()))).total).toBe(1);
    await list("Crag", ["Oslo"]);
    expect((await directoryTotals(db(), await directoryStamp(db()))).total).toBe(2);
  });

  it("finds partners near a place, the nearest first, each once with its nearest metro", async () => {
    await list("Far", ["Taipei"]);
    await list("Third", ["London"]);
    await list("Second", ["Stockholm", "London"]);
    await list("Also first", ["Oslo"]);
    await list("First", ["Copenhagen", "Oslo"]);
    const found = await find({}, oslo);
    expect(found.map(({ name, nearest }) => [name, nearest?.metro])).toEqual([
      ["Also first", "Oslo"],
      ["First", "Oslo"],
      ["Second", "Stockholm"],
      ["Third", "London"],
    ]);
    expect(found.map(({ nearest }) => Math.round(nearest?.km ?? -1))).toEqual([0, 0, 416, 1153]);
    expect(await names({ metro: "Copenhagen" }, oslo)).toEqual(["First"]);
    expect(await names({}, { latitude: -90, longitude: 0 })).toEqual([]);
    expect(await totals({}, { latitude: -90, longitude: 0 })).toEqual({ total: 0, metros: [] });
  });

  it("looks no farther than it must, and finds the same", async () => {
    for (const metro of ["Oslo", "Oslo", "Stockholm", "London"])
      await list(metro, [metro, "Paris"]);
    const selection = select({}, oslo);
    const all = await find({}, oslo);
    for (const slice of [{ limit: 1 }, { limit: 2, skip: 1 }, { limit: 3, skip: 2 }]) {
      const { skip = 0, limit } = slice;
      const found = await partnerList(db(), directoryStamp(db()), selection, slice);
      expect(found.partners).toEqual(all.slice(skip, skip + limit));
      expect(found.total).toBe(4);
      expect(found.next === null).toBe(skip + limit >= 4);
    }
  });

  it("lists nobody who is not approved", async () => {
    for (const state of ["draft", "submitted", "in_review", "declined", "withdrawn"] as const) {
      await makeApplication({ state });
    }
    expect(await find()).toEqual([]);
    expect(await totals()).toEqual({ total: 0, metros: [] });
    expect(await countPartners(db())).toBe(0);
  });

  it("reads public fields and no others", async () => {
    const asn = await list("Ridge", ["Oslo"]);
    await importPartner("Elder", ["Japan"]);
    const since = new Date("2026-11-20T08:00:00Z");
    const facts = { slug: "ridge", name: "Ridge", asn, type: "isp", since, markets: ["Europe"] };
    const locations = [{ metro: "Oslo", country: "NO", region: "Europe" }];
    const unknown = { asn: null, type: null, since: null, locations: [] };
    const elder = { slug: "elder", name: "Elder", markets: ["Japan"], ...unknown };
    expect(await find()).toEqual([
      { ...elder, nearest: null },
      { ...facts, locations, nearest: null },
    ]);
    expect(await partnerBySlug(db(), "ridge")).toEqual({ ...facts, locations });
    expect(await partnerBySlug(db(), "elder")).toEqual(elder);
    expect(await partnerBySlug(db(), "crag")).toBeNull();
  });

  it("pages by number, and on from a partner, in the same order", async () => {
    for (let n = 0; n < 11; n += 1) await list("Ridge", [n % 2 ? "Oslo" : "Stockholm"]);
    for (const point of [null, oslo]) {
      const all = (await find({}, point)).map(({ slug }) => slug);
      expect(new Set(all).size).toBe(11);
      const second = await partnerPage(db(), select({}, point), { limit: 5, skip: 5 });
      expect(second.partners.map(({ slug }) => slug)).toEqual(all.slice(5, 10));
      const walked: string[] = [];
      let after: PartnerPosition | null = null;
      do {
        const page = await partnerPage(db(), select({}, point), { limit: 3, after });
        walked.push(...page.partners.map(({ slug }) => slug));
        after = page.next;
      } while (after);
      expect(walked).toEqual(all);
    }
  });

  it("goes on where it was, whoever is added or leaves meanwhile", async () => {
    for (const name of ["B", "C", "D", "E"]) await list(name, ["Oslo"]);
    const first = await partnerPage(db(), select(), { limit: 2 });
    await list("A", ["Oslo"]);
    await db().partner.delete({ where: { slug: "c" } });
    const second = await partnerPage(db(), select(), { limit: 2, after: first.next });
    expect(second.partners.map(({ name }) => name)).toEqual(["D", "E"]);
    expect(second.next).toBeNull();
  });

  it("gives every address once, in parts", async () => {
    for (const name of ["Ridge", "Crag", "Delta"]) await list(name, ["Oslo"]);
    const parts = await Promise.all([0, 2].map((skip) => partnerSlugs(db(), { limit: 2, skip })));
    expect(parts.flat().sort()).toEqual(["crag", "delta", "ridge"]);
  });
});
