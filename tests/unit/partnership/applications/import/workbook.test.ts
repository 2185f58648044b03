import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { readPaste } from "@/lib/partnership/applications/import/paste";
import { readWorkbook, readWorkbookJob } from "@/lib/partnership/applications/import/workbook";
import { inProcess } from "@/lib/platform/reading-process/in-process";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});

/** A workbook as Excel saves one: a title sheet, a hidden one, connections and sites. */
async function workbook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.addWorksheet("About").addRow(["Made by the NOC"]);
  book.addWorksheet("Old", { state: "hidden" }).addRow(["Edge metro", "Name"]);
  const sheet = book.addWorksheet("Connections");
  sheet.addRow([
    "Edge metro",
    "Name",
    "Bandwidth (Gbps)",
    "Peak utilisation",
    "Augmentation due on",
  ]);
  sheet.addRow(["Oslo", "osl-1", 100, 0.22, new Date(Date.UTC(2026, 10, 22))]);
  sheet.addRow([
    null,
    { richText: [{ text: "osl" }, { text: "-2" }] },
    { formula: "50*2", result: 100 },
  ]);
  sheet.getCell("D2").numFmt = "0%";
  sheet.mergeCells("A2:A3");
  sheet.addRow([]);
  sheet.addRow(["Stockholm", 'the "north" one', 0.1 + 0.2, { text: "n/a", hyperlink: "http://x" }]);
  book.addWorksheet("Sites").addRow(["Bergen", 60.39, 5.32]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a workbook", () => {
  it("is read as its visible sheets, the first with a table chosen", async () => {
    const read = await readWorkbook(await workbook());
    if (!read.ok) throw new Error(read.code);
    expect(read.sheets.map(({ name }) => name)).toEqual(["About", "Connections", "Sites"]);
    expect(read.sheets[read.first]?.name).toBe("Connections");
    expect(read.sheets[1]?.text.split("\n")).toEqual([
      "Edge metro\tName\tBandwidth (Gbps)\tPeak utilisation\tAugmentation due on",
      "Oslo\tosl-1\t100\t22%\t2026-11-22",
      "Oslo\tosl-2\t100",
      "",
      'Stockholm\t"the ""north"" one"\t0.3\tn/a',
    ]);
    expect(read.sheets[2]?.text).toBe("Bergen\t60.39\t5.32");
  });

  it("goes through the same preview as pasted rows, with the numbers of its rows", async () => {
    const read = await readWorkbook(await workbook());
    if (!read.ok) throw new Error(read.code);
    const text = read.sheets[read.first]?.text ?? "";
    const reading = readPaste({ target: "connections", text }, values, basis);
    expect(reading.added).toBe(2);
    expect(reading.refused.map(({ line, field }) => [line, field])).toContainEqual([
      5,
      "peakUtilisation",
    ]);
    expect(reading.values.locations[0]?.connections[0]).toMatchObject({
      name: "osl-1",
      bandwidthMbps: "100 Gbps",
      peakUtilisation: "0.22",
      augmentationDueOn: "2026-11-22",
    });
  });

  it("that is none is refused by what it is", async () => {
    const read = (bytes: readonly number[]) => readWorkbook(new Uint8Array(bytes));
    expect(await read([0xd0, 0xcf, 0x11, 0xe0])).toEqual({ ok: false, code: "old-workbook" });
    expect(await read([0x50, 0x4b, 3, 4, 0, 0])).toEqual({ ok: false, code: "not-a-workbook" });
    expect(await read([])).toEqual({ ok: false, code: "not-a-workbook" });
    const blank = new exceljs.Workbook();
    blank.addWorksheet("Sheet1");
    const bytes = new Uint8Array(await blank.xlsx.writeBuffer());
    expect(await readWorkbook(bytes)).toEqual({ ok: false, code: "no-table" });
  });

  it("is read in a process of its own, which a bomb ends and nothing else", async () => {
    const bytes = await workbook();
    expect(await inProcess(readWorkbookJob, bytes, "somebody")).toEqual({
      ok: true,
      value: await readWorkbook(bytes),
    });
    const small = { megabytes: 64, milliseconds: 10_000 };
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet("Bomb");
    for (let row = 0; row < 20_000; row += 1) sheet.addRow(Array(20).fill("0".repeat(40)));
    const bomb = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await inProcess(readWorkbookJob, bomb, "somebody", small)).toEqual({
      ok: false,
      code: "too-much-work",
    });
  }, 60_000);
});
