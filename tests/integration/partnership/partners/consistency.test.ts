import { beforeEach, describe, expect, it } from "vitest";
import {
  type ConsistencyCheck,
  consistencyChecks,
} from "@/lib/partnership/partners/consistency/checks";
import { countInconsistencies, inconsistencies } from "@/lib/partnership/partners/consistency/find";
import { metroLocations } from "@/lib/partnership/partners/list-import/metro-locations";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

let made = 0;
async function partner(
  name: string,
  given: { markets?: string[]; metros?: string[]; asn?: number } = {},
) {
  const { markets = [], metros = [], asn } = given;
  const { id } = await db().partner.create({
    data: {
      name,
      slug: `p${made++}`,
      markets,
      ...(asn !== undefined && { asn: BigInt(asn) }),
    },
  });
  await db().partnerLocation.createMany({ data: metroLocations(id, metros) });
}

const answered = (asn: number, fetchedAt: Date, net: object | null) =>
  db().peeringDbAnswer.create({
    data: { asn: BigInt(asn), fetchedAt, answer: { net, netfac: [], poc: [], fac: [] } },
  });

const named = async (check: ConsistencyCheck) =>
  (await inconsistencies(db(), check, 1, now)).map(({ name }) => name);

beforeEach(clearDatabase);

describe("the partner list", () => {
  it("names markets without a metro and metros outside the markets", async () => {
    await partner("Fits", { markets: ["Europe"], metros: ["Oslo"] });
    await partner("Asia with Japan", { markets: ["Asia"], metros: ["Tokyo"] });
    await partner("Indonesia", { markets: ["Indonesia"], metros: ["Jakarta"] });
    await partner("No metro at all", { markets: ["Africa"] });
    await partner("Empty market", { markets: ["Africa", "Europe"], metros: ["Oslo"] });
    await partner("Stray metro", { markets: ["Europe"], metros: ["Dubai", "Oslo"] });
    await partner("Japan without one", { markets: ["Japan", "Asia"], metros: ["Taipei"] });
    expect(await inconsistencies(db(), "markets", 1, now)).toMatchObject([
      { name: "Empty market", emptyMarkets: ["Africa"], strayMetros: [] },
      { name: "Japan without one", emptyMarkets: ["Japan"], strayMetros: [] },
      { name: "Stray metro", emptyMarkets: [], strayMetros: ["Dubai"] },
    ]);
    expect(await named("no-metro")).toEqual(["No metro at all"]);
  });

  it("names partners whom PeeringDB knows by another name", async () => {
    await partner("Ridge Net-works", { asn: 64500 });
    await partner("Fjord", { asn: 64501 });
    await partner("Alias", { asn: 64502 });
    await partner("Not there", { asn: 64503 });
    await partner("Other", { asn: 64504 });
    await answered(64500, now, { name: "RIDGE NETWORKS" });
    await answered(64501, now, { name: "Something", name_long: "Fjord" });
    await answered(64502, now, { name: "Something", aka: "alias" });
    await answered(64503, now, null);
    await answered(64504, now, { name: "Another" });
    expect(await inconsistencies(db(), "names", 1, now)).toMatchObject([
      { name: "Other", peeringDbName: "Another" },
    ]);
  });

  it("names evidence older than 90 days, and none", async () => {
    await partner("Fresh", { asn: 64500 });
    await partner("Just", { asn: 64501 });
    await partner("Old", { asn: 64502 });
    await partner("Without ASN");
    await answered(64500, now, null);
    await answered(64501, daysAgo(90), null);
    await answered(64502, daysAgo(91), null);
    expect(await named("evidence")).toEqual(["Old", "Without ASN"]);
  });

  it("counts what each check names", async () => {
    await partner("Stray metro", { markets: ["Europe"], metros: ["Dubai", "Oslo"], asn: 64500 });
    await partner("Without");
    const counts = await countInconsistencies(db(), now);
    for (const check of consistencyChecks) {
      expect(counts[check]).toBe((await named(check)).length);
    }
    expect(counts).toEqual({ markets: 1, "no-metro": 1, names: 0, evidence: 2 });
  });
});
