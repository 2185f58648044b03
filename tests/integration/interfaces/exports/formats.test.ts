import Ajv from "ajv";
import addFormats from "ajv-formats";
import ExcelJS from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { exportWords } from "@/lib/interfaces/exports/words";
import { writeExport } from "@/lib/interfaces/exports/write-export";
import { db } from "@/lib/platform/db/client";
import { record } from "@/tests/support/audit";
import { clearDatabase } from "@/tests/support/database";
import { exported, listMany, listPartners, requestOf } from "@/tests/support/exports";
import { ixfSchema } from "@/tests/support/ixf-schema";

beforeEach(clearDatabase);

const exchange = (asn: number): ApplicationDocument => ({
  format: "peering-service-application/1",
  partner: { name: "Crag Exchange", type: "ixp", asn },
  locations: [
    {
      metro: "Oslo",
      connections: [
        { bandwidthMbps: 100_000, router: "sw1", facility: "Crag 1", peeringDbFacilityId: 7 },
        { bandwidthMbps: 400_000, router: "sw1", facility: "Crag 1", peeringDbFacilityId: 7 },
      ],
    },
    { metro: "Taipei", connections: [{ bandwidthMbps: 10_000 }] },
  ],
});

describe("IX-F Member Export", () => {
  const validate = addFormats(new Ajv({ strict: true, allErrors: true })).compile(ixfSchema);

  it("fits its schema and holds the exchanges' connections with AS8075 alone", async () => {
    const ridge = (asn: number) => ({
      ...exchange(asn),
      partner: { name: "Ridge", type: "isp" as const, asn },
    });
    await listPartners([
      { name: "Crag Exchange", type: "ixp", document: exchange },
      { name: "Ridge", document: ridge },
    ]);
    const { rows, bytes } = await exported("connections", "ixf");
    const made = JSON.parse(bytes.toString());
    expect([validate(made), validate.errors]).toEqual([true, null]);
    expect(rows).toBe(3);
    const { asn } = await db().partner.findFirstOrThrow({ where: { type: "ixp" } });
    const [ixp, ...others] = made.ixp_list;
    expect(others).toEqual([]);
    expect(ixp).toMatchObject({ ixp_id: Number(asn), name: "Crag Exchange" });
    expect(ixp.switch).toMatchObject([
      { name: "sw1", colo: "Crag 1", pdb_facility_id: 7, city: "Oslo", country: "NO" },
      { city: "Taipei", country: "TW" },
    ]);
    const [{ asnum, connection_list }] = made.member_list;
    expect(asnum).toBe(8075);
    const links = connection_list.map(({ if_list: [link] }: { if_list: object[] }) => link);
    const [first, second] = ixp.switch.map(({ id }: { id: number }) => id);
    expect(links).toEqual([
      { switch_id: first, if_speed: 100_000 },
      { switch_id: first, if_speed: 400_000 },
      { switch_id: second, if_speed: 10_000 },
    ]);
  });

  it("fits its schema while no partner is an exchange", async () => {
    const { rows, bytes } = await exported("connections", "ixf");
    expect([rows, validate(JSON.parse(bytes.toString()))]).toEqual([0, true]);
  });

  it("is of exchanges only", async () => {
    const query = new URLSearchParams({ type: "isp" });
    expect(await readExportRequest("connections", "ixf", query)).toMatchObject({
      issues: [{ code: "filter-fixed" }],
    });
  });
});

it("XLSX has typed cells, a frozen header, and says what is in it, from where and by which filters", async () => {
  await listPartners(["Ridge", "Crag"]);
  const columns = "name,asn,metros,since,listed_at,capacity_mbps";
  const { bytes } = await exported("partners", "xlsx", { columns, region: "Europe" });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [rows, about] = workbook.worksheets;
  expect(rows?.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
  expect(rows?.getRow(1).values).toEqual([undefined, ...columns.split(",")]);
  const [, ...values] = (rows?.getRow(2).values ?? []) as unknown[];
  expect(values).toEqual([
    "Crag",
    expect.any(Number),
    "Oslo; Taipei",
    new Date("2026-03-01T00:00:00.000Z"),
    new Date("2026-03-01T10:20:30.456Z"),
    220_000,
  ]);
  expect(rows?.getCell("D2").numFmt).toBe("yyyy-mm-dd");
  const said = about?.getSheetValues().flat().filter(Boolean).map(String) ?? [];
  for (const part of ["Partners", "2", "Region", "Europe", "capacity_mbps", "Partner directory"]) {
    expect(said).toContain(part);
  }
});

it("XLSX holds every row of a long list", async () => {
  await listMany(1_250);
  const { rows, bytes } = await exported("partners", "xlsx", { columns: "name" });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const names = workbook.worksheets[0]?.getColumn(1).values.slice(2);
  expect([rows, names?.length, new Set(names).size]).toEqual([1_250, 1_250, 1_250]);
});

it("XLSX refuses a text that no cell holds, rather than cut it", async () => {
  await record("a1", "application.submitted", { after: { long: "x".repeat(40_000) } });
  const words = await exportWords("en");
  const sink = { write: async () => {} };
  const written = await writeExport(db(), await requestOf("audit", "xlsx"), sink, { words });
  expect(written).toMatchObject({ ok: false, code: "cell-too-long" });
  expect((await exported("audit", "csv")).bytes.toString()).toContain("x".repeat(40_000));
});

it("CSV begins with a byte order mark when asked, numbers stay numbers, and nobody listed is a header", async () => {
  const header = "name,asn,type,regions,metros,since,connections,capacity_mbps\r\n";
  expect((await exported("partners", "csv")).bytes.toString()).toBe(header);
  expect((await exported("partners", "csv", { bom: "1" })).bytes.toString()).toBe(
    `\uFEFF${header}`,
  );
  await listPartners(["Ridge"]);
  const [, row] = (await exported("partners", "csv")).bytes.toString().split("\r\n");
  expect(row).toMatch(/^Ridge,\d+,isp,Asia; Europe,Oslo; Taipei,2026-03-01,4,220000$/);
});

it("Markdown has the two tables of the public page", async () => {
  await listPartners(["Ridge", { name: "Crag | Exchange", type: "ixp" }]);
  expect((await exported("partners", "markdown")).bytes.toString()).toBe(
    [
      "## Partners by market\n",
      "| Partner | Markets |",
      "| --- | --- |",
      "| Crag \\| Exchange | Asia, Europe |",
      "| Ridge | Asia, Europe |",
      "\n## Partners by metro\n",
      "| Metro | Providers | Internet exchanges |",
      "| --- | --- | --- |",
      "| Oslo | Ridge | Crag \\| Exchange |",
      "| Taipei | Ridge | Crag \\| Exchange |",
      "",
    ].join("\n"),
  );
});

describe("what makes no sense is refused by name", () => {
  const issues = async (set: string, format: string, query: string) => {
    const read = await readExportRequest(set, format, new URLSearchParams(query));
    return read.ok ? [] : read.issues.map(({ code }) => code);
  };
  it.each([
    ["partner", "csv", "", "unknown-set"],
    ["partners", "pdf", "", "unknown-format"],
    ["locations", "markdown", "", "format-not-for-set"],
    ["partners", "csv", "columns=name,secret", "unknown-column"],
    ["partners", "csv", "columns=", "no-columns"],
    ["partners", "csv", "regoin=Europe", "unknown-filter"],
    ["partners", "csv", "region=Atlantis", "filter-value"],
    ["partners", "csv", "near=Nowhere%20at%20all", "filter-value"],
    ["applications", "csv", "state=draft", "filter-value"],
    ["audit", "csv", "from=2026-02-30", "filter-value"],
    ["contacts", "csv", "", "contacts-not-asked"],
  ])("%s.%s?%s", async (set, format, query, code) => {
    expect(await issues(set, format, query)).toEqual([code]);
  });

  it("but other spellings of a metro are understood, and empty fields of a form", async () => {
    expect(await issues("partners", "csv", "metro=marseille&region=&at-name=")).toEqual([
      "no-columns",
    ]);
    expect(
      await issues("partners", "csv", "metro=marseille&column=name&at-name=1&region="),
    ).toEqual([]);
  });
});
