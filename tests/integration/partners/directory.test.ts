import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { directoryPageSize, readDirectoryFilters } from "@/lib/partners/directory-filters";
import { listPartner } from "@/lib/partners/list-partner";
import {
  countPartners,
  directoryMetros,
  directoryPage,
  partnerBySlug,
} from "@/lib/partners/queries";
import type { PartnerType } from "@/lib/requirements/vocabulary";
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

const filters = (params: Record<string, string> = {}) => readDirectoryFilters(params);
const names = async (params: Record<string, string> = {}) =>
  (await directoryPage(db(), filters(params))).partners.map(({ name }) => name);

describe("directory", () => {
  it("finds by name, ASN, region, metro and type", async () => {
    await list("Ridge Networks", ["Oslo", "Taipei"]);
    const asn = await list("Crag 50% Fibre", ["Oslo"], { type: "voice" });
    await list("Delta IX", ["Tokyo"], { type: "ixp" });
    expect(await names()).toEqual(["Crag 50% Fibre", "Delta IX", "Ridge Networks"]);
    expect(await names({ q: "RIDGE" })).toEqual(["Ridge Networks"]);
    expect(await names({ q: "%" })).toEqual(["Crag 50% Fibre"]);
    expect(await names({ q: `AS${asn}` })).toEqual(["Crag 50% Fibre"]);
    expect(await names({ region: "Asia" })).toEqual(["Ridge Networks"]);
    expect(await names({ metro: "oslo" })).toEqual(["Crag 50% Fibre", "Ridge Networks"]);
    expect(await names({ metro: "Oslo", region: "Asia" })).toEqual([]);
    expect(await names({ type: "ixp" })).toEqual(["Delta IX"]);
  });

  it("counts the partners of each metro, under the same filters", async () => {
    await list("Ridge", ["Oslo", "Taipei"]);
    await list("Crag", ["Oslo"], { type: "voice" });
    expect(await directoryMetros(db(), filters())).toEqual([
      { metro: "Oslo", partners: 2 },
      { metro: "Taipei", partners: 1 },
    ]);
    expect(await directoryMetros(db(), filters({ type: "voice" }))).toEqual([
      { metro: "Oslo", partners: 1 },
    ]);
    expect(await directoryMetros(db(), filters({ region: "Asia" }))).toEqual([
      { metro: "Taipei", partners: 1 },
    ]);
  });

  it("lists nobody who is not approved", async () => {
    for (const state of ["draft", "submitted", "in_review", "declined", "withdrawn"] as const) {
      await makeApplication({ state });
    }
    expect(await directoryPage(db(), filters())).toEqual({ total: 0, partners: [] });
    expect(await countPartners(db())).toBe(0);
  });

  it("reads public fields and no others", async () => {
    const asn = await list("Ridge", ["Oslo"]);
    const { partners } = await directoryPage(db(), filters());
    const since = new Date("2026-11-20T08:00:00Z");
    const facts = { slug: "ridge", name: "Ridge", asn, type: "isp", since };
    expect(partners).toEqual([{ ...facts, locations: [{ metro: "Oslo", region: "Europe" }] }]);
    expect(await partnerBySlug(db(), "ridge")).toEqual({
      ...facts,
      locations: [{ metro: "Oslo", country: "NO", region: "Europe" }],
    });
    expect(await partnerBySlug(db(), "crag")).toBeNull();
  });

  it("pages in the database", async () => {
    for (let n = 0; n <= directoryPageSize; n += 1) await list("Ridge", ["Oslo"]);
    const first = await directoryPage(db(), filters());
    const second = await directoryPage(db(), filters({ page: "2" }));
    expect([first.total, first.partners.length, second.partners.length]).toEqual([51, 50, 1]);
    const slugs = [...first.partners, ...second.partners].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(51);
  });
});
