import type { Cell, Row, Worksheet } from "exceljs";
import { maxTableLength } from "@/lib/core/table/records";

/** Largest workbook that is read, in bytes: some 30,000 rows of a few columns. */
export const maxWorkbookBytes = 900 * 1024;

/** Sheets given to choose from. */
const maxSheets = 30;

/** Blank rows kept between others, so that a line has the number of its row. */
const maxGap = 1000;

/** A sheet as rows parted by tabs, as a spreadsheet copies them. */
export type Sheet = { name: string; text: string };

export type WorkbookReading =
  | { ok: true; sheets: Sheet[]; first: number }
  | { ok: false; code: "not-a-workbook" | "old-workbook" | "no-table" | "table-too-long" };

/** The visible sheets of an .xlsx file that hold anything, and which of them is the first with a table. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  // OLE, as Excel wrote until 2003.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, code: "old-workbook" };
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as never,
    );
  } catch {
    return { ok: false, code: "not-a-workbook" };
  }
  const sheets: (Sheet & { wide: boolean })[] = [];
  let room = maxTableLength;
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== "visible" || sheets.length === maxSheets) continue;
    const read = textOfSheet(sheet, room);
    if (read === null) return { ok: false, code: "table-too-long" };
    room -= read.text.length;
    if (read.text.trim() !== "") sheets.push({ name: sheet.name, ...read });
  }
  if (sheets.length === 0) return { ok: false, code: "no-table" };
  const first = Math.max(
    0,
    sheets.findIndex(({ wide }) => wide),
  );
  return { ok: true, sheets: sheets.map(({ name, text }) => ({ name, text })), first };
}

/** Reading a workbook, for a process of its own: a small file may unpack to a very large one. */
export const readWorkbookJob = {
  file: "lib/partnership/applications/import/workbook.ts",
  name: "readWorkbook",
  work: readWorkbook,
};

/** A sheet's text, and whether some row has several cells; null when it is longer than there is room for. */
function textOfSheet(sheet: Worksheet, room: number): { text: string; wide: boolean } | null {
  const lines: string[] = [];
  let length = 0;
  let wide = false;
  sheet.eachRow((row, number) => {
    const cells = cellsOf(row);
    if (cells.filter((text) => text !== "").length > 1) wide = true;
    const gap = Math.min(number - 1 - lines.length, maxGap);
    for (let blank = 0; blank < gap; blank += 1) lines.push("");
    const line = cells.map(quoted).join("\t");
    length += line.length + gap + 1;
    if (length <= room) lines.push(line);
  });
  return length > room ? null : { text: lines.join("\n"), wide };
}

const quoted = (text: string) =>
  /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function cellsOf(row: Row): string[] {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    while (cells.length < column - 1) cells.push("");
    cells.push(textOfCell(cell));
  });
  return cells;
}

/** What a cell shows. Cells merged downwards each hold the value; sideways only the first does. */
function textOfCell(cell: Cell): string {
  if (cell.isMerged && cell.master.col !== cell.col) return "";
  return textOfValue(cell.value, cell.numFmt ?? "");
}

function textOfValue(value: unknown, format: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value, format);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== "object") return String(value);
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? "")).join("");
  }
  if ("result" in value) return textOfValue(value.result, format);
  if ("text" in value) return textOfValue(value.text, format);
  return "error" in value ? String(value.error) : "";
}

/** As Excel writes it: 15 digits, and a share in percent as it was typed. */
function numberText(value: number, format: string): string {
  const percent = format.includes("%");
  const shown = Number((percent ? value * 100 : value).toPrecision(15));
  return percent ? `${shown}%` : String(shown);
}

/** A day, or a moment; dates of a workbook have no zone. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
