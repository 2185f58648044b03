import { stringify } from "csv-stringify/sync";

const format = {
  record_delimiter: "windows",
  // Left to itself the writer quotes CR LF only; a line feed alone ends a record for many readers.
  quoted_match: /[\r\n]/,
  // A cell that begins with = + - @ tab or CR gets a ' in front: spreadsheets would run it.
  escape_formulas: true,
} as const;

/** The line of column names; `bom` puts the byte order mark before it by which Excel knows UTF-8. */
export function csvStart(columns: readonly string[], bom: boolean): string {
  return (bom ? "\uFEFF" : "") + stringify([[...columns]], format);
}

/** One RFC 4180 record a row, each with its line end. */
export function csvLines(rows: (string | number)[][]): string {
  return rows.length === 0 ? "" : stringify(rows, format);
}
