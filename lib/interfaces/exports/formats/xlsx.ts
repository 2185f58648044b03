import { once } from "node:events";
import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type ExcelJS from "exceljs";
import type { Cell, Column, Row } from "@/lib/interfaces/exports/column";
import type { ExportFormat, ExportHead } from "@/lib/interfaces/exports/format";
import { ExportRefusal } from "@/lib/interfaces/exports/refusal";
import type { Sink } from "@/lib/interfaces/exports/sink";
import { textOf } from "./text-of";

/** What a sheet and a cell of Excel hold at most. */
const maxRows = 1_048_576;
const maxCharacters = 32_767;

/** Rows handed to the writer before others get their turn and what was written is taken. */
const batch = 100;

const numberFormats: Partial<Record<Column["type"], string>> = {
  date: "yyyy-mm-dd",
  instant: "yyyy-mm-dd hh:mm:ss",
};

/**
 * A workbook of typed cells with a frozen header, written as it is read, and a sheet that says what is
 * in it, from where, by which filters. A text is a text cell, so none runs as a formula. What fits no
 * sheet goes on in the next; what fits no cell is refused.
 */
export const xlsx: ExportFormat = {
  name: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  write: async (sink, head, pages) => {
    const { stream, failure } = asStream(sink);
    // Loaded with the first workbook: it is large, and most servers never write one.
    const { default: excel } = await import("exceljs");
    const workbook = new excel.stream.xlsx.WorkbookWriter({
      stream,
      useStyles: true,
      useSharedStrings: false,
    });
    let sheet = startSheet(workbook, head, 1);
    let inSheet = 1;
    let sheets = 1;
    for await (const page of pages) {
      for (const [index, row] of page.entries()) {
        if (inSheet === maxRows) {
          sheet.commit();
          sheets += 1;
          sheet = startSheet(workbook, head, sheets);
          inSheet = 1;
        }
        sheet.addRow(cells(head.columns, row)).commit();
        inSheet += 1;
        if (index % batch === batch - 1) await taken(stream, failure);
      }
    }
    sheet.commit();
    about(workbook, head);
    await Promise.race([workbook.commit(), failure]);
  },
};

function startSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  head: ExportHead,
  number: number,
) {
  const name = head.words.set(head.set.name);
  const sheet = workbook.addWorksheet(number === 1 ? name : `${name} ${number}`, {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.columns = head.columns.map(({ key, type }) => ({
    header: key,
    width: type === "text" || type === "list" ? 28 : Math.max(12, key.length + 2),
    style: { numFmt: numberFormats[type] },
  }));
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  return sheet;
}

const cells = (columns: readonly Column[], row: Row) =>
  columns.map((column, index) => cellValue(column, row[index]));

function cellValue({ key, type }: Column, value: Cell) {
  if (value === null) return null;
  if (type === "number" || type === "boolean") return value;
  if (type === "date" || type === "instant") return new Date(String(value));
  const text = textOf(value);
  if (text.length > maxCharacters) {
    throw new ExportRefusal({
      code: "cell-too-long",
      values: { column: key, most: maxCharacters },
    });
  }
  // Excel reads _x0041_ in a text as the character of that number.
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function about(workbook: ExcelJS.stream.xlsx.WorkbookWriter, head: ExportHead): void {
  const { words, set, columns, filters, rows, at } = head;
  const w = words.about;
  const sheet = workbook.addWorksheet(w("title"), { views: [{ state: "normal" }] });
  sheet.columns = [{ width: 28 }, { width: 40 }, { width: 16 }, { width: 60 }];
  const bold = (values: string[]) => {
    const row = sheet.addRow(values);
    row.font = { bold: true };
    row.commit();
  };
  const fact = (name: string, value: string | number | Date, numFmt?: string) => {
    const row = sheet.addRow([name, value]);
    if (numFmt) row.getCell(2).numFmt = numFmt;
    row.commit();
  };
  fact(w("set"), words.set(set.name));
  fact(w("at"), at, "yyyy-mm-dd hh:mm:ss");
  fact(w("rows"), rows);
  fact(w("times"), "UTC");
  sheet.addRow([]).commit();
  bold([w("filters")]);
  const chosen = Object.entries(filters);
  for (const [name, value] of chosen) fact(words.filter(name), value);
  if (chosen.length === 0) fact(w("noFilter"), "");
  sheet.addRow([]).commit();
  bold([w("column"), w("meaning"), w("type"), w("source")]);
  for (const { key, type, source } of columns) {
    sheet.addRow([key, words.column(key), words.type(type), words.source(source)]).commit();
  }
  sheet.commit();
}

/** The sink as the writer wants it; `failure` rejects when it takes no more. */
function asStream(sink: Sink): { stream: Writable; failure: Promise<never> } {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      sink.write(chunk).then(() => done(), done);
    },
  });
  const failure = new Promise<never>((_, reject) => stream.once("error", reject));
  // Whoever waits for it hears of it; nobody may wait at the moment it happens.
  failure.catch(() => {});
  return { stream, failure };
}

/**
 * Lets the compressor work on what was handed over, and waits while the sink is behind: the writer itself
 * takes whatever it is given. Making rows takes longer than compressing them, so one turn a batch is enough.
 */
async function taken(stream: Writable, failure: Promise<never>): Promise<void> {
  await setImmediate();
  while (stream.writableNeedDrain) await Promise.race([once(stream, "drain"), failure]);
}
