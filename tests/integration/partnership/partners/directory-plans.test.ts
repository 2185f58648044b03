import { beforeAll, describe, expect, it } from "vitest";
import { everyPartner, type PartnerFilters } from "@/lib/partnership/partners/directory-filters";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { partnerList } from "@/lib/partnership/partners/find-partners";
import { partnerPage, type Slice } from "@/lib/partnership/partners/partner-page";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { partnerBySlug } from "@/lib/partnership/partners/queries";
import { db } from "@/lib/platform/db/client";
import { countQueries } from "@/tests/support/count-queries";

const rows = 10_000;
const oslo = { latitude: 59.91, longitude: 10.75 };

/** Ten thousand partners with two metros each; few in Oslo. */
beforeAll(async () => {
  await db().$executeRaw`
    INSERT INTO "Partner" ("id", "slug", "name", "asn", "type", "markets")
    SELECT 'p' || n, 'p' || n, 'Partner ' || md5(n::text), 500000 + n, 'isp',
      CASE WHEN n % 500 = 0 THEN ARRAY['Indonesia', 'Asia'] ELSE ARRAY['Asia'] END
    FROM generate_series(1, ${rows}::int) AS n`;
  await db().$executeRaw`
    INSERT INTO "PartnerLocation" ("partnerId", "metro", "country", "region")
    SELECT 'p' || n, metro, country, region
    FROM generate_series(1, ${rows}::int) AS n
    CROSS JOIN LATERAL (VALUES
      (CASE WHEN n % 250 = 0 THEN 'Oslo' ELSE 'Taipei' END,
       CASE WHEN n % 250 = 0 THEN 'NO' ELSE 'TW' END,
       CASE WHEN n % 250 = 0 THEN 'Europe' ELSE 'Asia' END),
      ('Hong Kong SAR', 'HK', 'Asia')) AS place(metro, country, region)`;
  await db().$executeRaw`ANALYZE`;
}, 120_000);

/** The plan of the one statement that reads a page. */
async function planOf(filters: Partial<PartnerFilters>, slice: Partial<Slice>, near = false) {
  const selection = selectionOf({ ...everyPartner, ...filters }, near ? oslo : null);
  let plan = "";
  const explaining = {
    $queryRaw: async (parts: TemplateStringsArray, ...values: unknown[]) => {
      const explain = Object.assign([`EXPLAIN ${parts[0]}`, ...parts.slice(1)], {
        raw: [`EXPLAIN ${parts.raw[0]}`, ...parts.raw.slice(1)],
      });
      const lines = await db().$queryRaw<{ "QUERY PLAN": string }[]>(explain, ...values);
      plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
      return [];
    },
  };
  await partnerPage(explaining as never, selection, { limit: 50, ...slice });
  return plan;
}

describe("a page of 10,000 partners", () => {
  it.each([
    ["by name", {}, {}],
    ["on from a partner", {}, { after: { km: null, name: "Partner b", slug: "p9" } }],
    ["in a region", { region: "Europe" as const }, {}],
    ["in a country", { country: "NO" }, {}],
    ["in a metro", { metro: "Oslo" }, {}],
    ["of a market", { market: "Indonesia" }, {}],
    ["of a type", { type: "ixp" as const }, {}],
  ])("is read through indices, %s", async (_what, filters, slice) => {
    const plan = await planOf(filters, slice);
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toContain("Seq Scan");
  });

  it("is read through the metros' index near a place", async () => {
    const plan = await planOf({}, {}, true);
    expect(plan).toContain("PartnerLocation_metro_idx");
    expect(plan).not.toContain('Seq Scan on "PartnerLocation"');
  });

  it("searches names in their order, without reading on once the page is full", async () => {
    expect(await planOf({ q: "a" }, {})).toContain("Partner_name_slug_idx");
  });
});

describe("statements", () => {
  it.each([
    ["without filters", {}, null],
    ["near a place, with filters", { region: "Europe" as const, q: "a" }, oslo],
  ])("are three for a directory page, two while the directory stays, %s", async (_, given, at) => {
    const selection = selectionOf({ ...everyPartner, ...given }, at);
    const page = async () => {
      await partnerList(db(), directoryStamp(db()), selection, { limit: 50 });
    };
    await db().$executeRaw`UPDATE "Partner" SET "name" = "name" WHERE "id" = 'p1'`;
    expect(await countQueries(page)).toBe(3);
    expect(await countQueries(page)).toBe(2);
  });

  it("are two for a partner's page, whatever its metros", async () => {
    expect(await countQueries(() => partnerBySlug(db(), "p250"))).toBe(2);
  });
});
