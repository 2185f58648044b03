import type { Cell, Row } from "@/lib/interfaces/exports/column";
import type { ExportFormat } from "@/lib/interfaces/exports/format";
import { textOf } from "./text-of";

/**
 * RFC 4180 in UTF-8: records end with CR LF, a cell with a comma, a quote or a line break is quoted.
 * Spreadsheets run cells that begin with = + - @ tab or CR, in their full-width forms too; texts that
 * do get an apostrophe in front. Numbers stay numbers, and phone numbers in E.164 as they are: there is nothing in them to run.
 */
export const csv: ExportFormat = {
  name: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  write: async (sink, { columns, bom }, pages) => {
    await sink.write((bom ? "\uFEFF" : "") + record(columns.map(({ key }) => key)));
    for await (const page of pages) await sink.write(page.map(record).join(""));
  },
};

const record = (row: Row): string => `${row.map(cell).join(",")}\r\n`;

const runs = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const phone = /^\+\d{7,15}$/;
const quoted = /[",\r\n]/;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = textOf(value);
  const safe = runs.test(text) && !phone.test(text) ? `'${text}` : text;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
