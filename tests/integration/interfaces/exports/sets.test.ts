import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { countExport } from "@/lib/interfaces/exports/count-export";
import { setNames } from "@/lib/interfaces/exports/export-set";
import { exportJsonSchema } from "@/lib/interfaces/exports/json-schema";
import { exportSets } from "@/lib/interfaces/exports/sets";
import { exportWords } from "@/lib/interfaces/exports/words";
import { readDirectoryFilters } from "@/lib/partnership/partners/directory-filters";
import { partnerPage } from "@/lib/partnership/partners/partner-page";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { findPlace } from "@/lib/partnership/partners/place-search";
import { db } from "@/lib/platform/db/client";
import { record } from "@/tests/support/audit";
import { exported, listPartners, requestOf } from "@/tests/support/exports";
import { makeApplication, makePerson } from "@/tests/support/factories";

const document = (asn: number): ApplicationDocument => ({
  format: "peering-service-application/1",
  partner: { name: "Crag Exchange", type: "ixp", asn },
  contacts: [
    { role: "noc", name: "Ada", email: "noc@crag.example", staffedAroundTheClock: true },
    { phone: "+4721000000" },
  ],
  locations: [
    {
      metro: "Oslo",
      connections: [
        { name: "one", bandwidthMbps: 100_000, lacp: true, sessions: ["ipv4", "ipv6"] },
        { bandwidthMbps: 10_000, peakUtilisation: 0.25, augmentationDueOn: "2027-01-31" },
      ],
    },
    { metro: "Taipei" },
    { metro: "London", connections: [{ bandwidthMbps: 400_000, usedForPeeringService: false }] },
  ],
});

beforeAll(async () => {
  await listPartners(["Ridge", { name: "Crag Exchange", type: "ixp", document }, "100% Fibre"]);
  await db().partner.create({
    data: { name: "Kept by hand", slug: "kept-by-hand", markets: ["Japan"] },
  });
  await makeApplication();
  const reviewer = await makePerson({ name: "Rosa Lind", staffRole: "reviewer" });
  const { id, revisions } = await db().application.findFirstOrThrow({
    include: { revisions: true },
  });
  await db().waiver.create({
    data: {
      applicationId: id,
      revisionId: revisions[0]?.id ?? "",
      ruleId: "noc-contact",
      level: "policy",
      findings: [{ code: "none" }],
      reason: "=as agreed",
      endsOn: new Date("2026-12-31"),
      proposedById: reviewer.userId,
      proposedAt: new Date("2026-11-22T08:00:00Z"),
    },
  });
  await record("a1", "application.submitted", { name: "=1+1", after: { revision: 1, of: ["ü"] } });
});

const json = async (set: string, query: Record<string, string> = {}) =>
  JSON.parse((await exported(set, "json", query)).bytes.toString());

describe("each list", () => {
  it.each(setNames)(
    "%s has rows, as many as are counted, and they fit its schema",
    async (name) => {
      const set = exportSets[name];
      const contacts: Record<string, string> = set.contacts ? { contacts: "1" } : {};
      const columns = set.columns.map(({ key }) => key).join(",");
      const whole = await json(name, { columns, ...contacts });
      expect(whole.rowCount).toBeGreaterThan(0);
      expect(whole.rows).toHaveLength(whole.rowCount);
      expect(await countExport(db(), await requestOf(name, "json", contacts))).toBe(whole.rowCount);
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
      addFormats(ajv);
      const schema = exportJsonSchema(set, await exportWords("en"));
      const validate = ajv.compile(schema);
      expect([validate(whole), validate.errors]).toEqual([true, null]);
      const line = ajv.compile({ $ref: `${schema.$id}#/$defs/row` });
      const lines = (await exported(name, "ndjson", { columns, ...contacts })).bytes.toString();
      for (const each of lines.trimEnd().split("\n")) expect(line(JSON.parse(each))).toBe(true);
      expect(line({ nonsense: 1 })).toBe(false);
    },
  );

  it.each(setNames)("%s gives columns in the order chosen", async (name) => {
    const set = exportSets[name];
    const keys = set.columns.map(({ key }) => key).reverse();
    const query: Record<string, string> = { columns: keys.join(","), contacts: "1" };
    const { rows } = await json(name, query);
    for (const row of rows) expect(Object.keys(row)).toEqual(keys);
  });
});

it("connections are those of the approved document, with country and region of the catalogue", async () => {
  const { rows } = await json("connections", { type: "ixp" });
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    partner: "Crag Exchange",
    metro: "Oslo",
    country: "NO",
    region: "Europe",
    connection: "one",
    bandwidth_mbps: 100_000,
    lacp: true,
    bfd: null,
    sessions: ["ipv4", "ipv6"],
  });
  expect(rows[1]).toMatchObject({ peak_utilisation: 0.25, augmentation_due_on: "2027-01-31" });
  expect(rows[2]).toMatchObject({ metro: "London", used_for_peering_service: false });
});

it("a partner of the list kept by hand has no day, no number and no sums", async () => {
  const { rows } = await json("partners", { q: "Kept" });
  expect(rows).toEqual([
    {
      name: "Kept by hand",
      asn: null,
      type: null,
      regions: [],
      metros: [],
      since: null,
      connections: null,
      capacity_mbps: null,
    },
  ]);
});

it("the trail's values stay what they were", async () => {
  const { rows } = await json("audit", { object: "a1" });
  expect(rows).toMatchObject([{ actor: "=1+1", after: { revision: 1, of: ["ü"] }, before: null }]);
  const csv = (await exported("audit", "csv", { object: "a1", columns: "actor,after" })).bytes;
  expect(csv.toString()).toBe(`actor,after\r\n'=1+1,"{""of"":[""ü""],""revision"":1}"\r\n`);
});

describe("filters let through what they let through on screen", () => {
  const queries: Record<string, string>[] = [
    {},
    { q: "ridge" },
    { q: "100%" },
    { type: "ixp" },
    { region: "Europe" },
    { region: "Africa" },
    { metro: "Oslo", type: "isp" },
    { country: "TW" },
    { market: "Japan" },
    { near: "Bergen" },
    { near: "Nairobi" },
  ];
  it.each(queries)("%j", async (query) => {
    const filters = readDirectoryFilters(query);
    const found = await findPlace(filters.near, filters.place);
    const selection = selectionOf(filters, found.kind === "found" ? found.place : null);
    const { partners } = await partnerPage(db(), selection, { limit: 50, skip: 0 });
    const { rows } = await json("partners", query);
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(
      partners.map(({ name }) => name).sort(),
    );
  });
});
