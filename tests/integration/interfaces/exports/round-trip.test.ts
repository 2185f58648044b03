import ExcelJS from "exceljs";
import Papa from "papaparse";
import { beforeEach, describe, expect, it } from "vitest";
import { clearDatabase } from "@/tests/support/database";
import { awkwardNames, exported, listPartners } from "@/tests/support/exports";

beforeEach(clearDatabase);

const names = async (format: string, query = {}) => {
  await listPartners(awkwardNames);
  return exported("partners", format, { columns: "asn,name", ...query });
};
const sorted = (values: readonly string[]) => [...values].sort();

describe("names that trouble formats come back as they were", () => {
  it("from CSV, but for the apostrophe before what a spreadsheet would run", async () => {
    const { rows, bytes } = await names("csv");
    const { data, errors } = Papa.parse<string[]>(bytes.toString().trimEnd(), { newline: "\r\n" });
    expect([rows, data.length, errors]).toEqual([awkwardNames.length, rows + 1, []]);
    const safe = awkwardNames.map((name) => (/^[=＝+\-@\t]/.test(name) ? `'${name}` : name));
    expect(sorted(data.slice(1).map(([, name]) => name ?? ""))).toEqual(sorted(safe));
  });

  it("from NDJSON", async () => {
    const { bytes } = await names("ndjson");
    const lines = bytes.toString().trimEnd().split("\n");
    expect(sorted(lines.map((line) => JSON.parse(line).name))).toEqual(sorted(awkwardNames));
  });

  it("from JSON", async () => {
    const { bytes } = await names("json");
    const { rows, rowCount } = JSON.parse(bytes.toString());
    expect(rowCount).toBe(awkwardNames.length);
    expect(sorted(rows.map(({ name }: { name: string }) => name))).toEqual(sorted(awkwardNames));
  });

  it("from XLSX, as texts and none a formula", async () => {
    const { bytes } = await names("xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    const cells = Array.from({ length: awkwardNames.length }, (_, n) => sheet?.getCell(n + 2, 2));
    expect(cells.filter((cell) => cell?.type !== ExcelJS.ValueType.String)).toEqual([]);
    // XML knows one kind of line break. Excel takes _x005F_ for an underscore; the reader here does
    // not, and takes references apart twice.
    const expected = awkwardNames.map((name) =>
      name.replace("\r\n", "\n").replace("_x0041_", "_x005F_x0041_").replace("&amp;", "&"),
    );
    expect(sorted(cells.map((cell) => String(cell?.value)))).toEqual(sorted(expected));
  });

  it("from Markdown, by its character references", async () => {
    await listPartners(awkwardNames);
    const text = (await exported("partners", "markdown")).bytes.toString();
    const rows = text.split("\n\n")[1]?.split("\n").slice(2) ?? [];
    const found = rows.map((row) =>
      readMarkdown(/^\| (.*) \| Asia, Europe \|$/.exec(row)?.[1] ?? ""),
    );
    expect(sorted(found)).toEqual(sorted(awkwardNames));
  });
});

/** What a reader of Markdown shows: escapes and references taken back. */
const readMarkdown = (cell: string) =>
  cell.replace(/\\([!-/:-@[-`{-~])|&#(\d+);|&amp;/g, (_all, escaped?: string, code?: string) =>
    code ? String.fromCodePoint(Number(code)) : (escaped ?? "&"),
  );
