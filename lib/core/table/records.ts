import Papa from "papaparse";
import { readJsonRows } from "./json-rows";
import { readMarkdown } from "./markdown-rows";
import type { TableRecord } from "./record";

export type TableProblem = "table-too-long" | "table-too-wide" | "quote-not-closed";

export type ReadRecords =
  | { ok: true; delimiter: string; records: TableRecord[] }
  | { ok: false; code: TableProblem; values: Record<string, number> };

/** Longest table that is read, in UTF-16 units: 10,000 rows of 500. */
export const maxTableLength = 5_000_000;

/** Most columns a table has. */
const maxColumns = 100;

const delimiters = ["\t", ";", ",", "|"] as const;

/** So much of the beginning decides what parts the cells. */
const sampleLength = 64_000;
const sampleRows = 50;

/** How many cells of a row name a column. */
type CountHeadings = (cells: readonly string[]) => number;

/**
 * Reads rows as spreadsheets, exports and people write them: parted by tabs, semicolons, commas or bars,
 * quoted or not (RFC 4180), a table of Markdown, JSON rows. What parts the cells is found outside
 * quotes, by the headings where there are some. Pure; work grows with the length of the text.
 */
export function readRecords(text: string, countHeadings: CountHeadings): ReadRecords {
  if (text.length > maxTableLength) {
    return { ok: false, code: "table-too-long", values: { maximum: maxTableLength } };
  }
  const plain = text.replace(/^[\uFEFF\uFFFE]+/, "").replace(/\r\n?/g, "\n");
  const rows = readJsonRows(plain) ?? readMarkdown(plain);
  if (rows) return withinWidth({ ok: true, delimiter: "\t", records: rows });
  const said = /^\s{0,9}"?sep=([^\n])"?[ \t;,|]{0,99}\n/i.exec(plain);
  // The line is kept as an empty one, so that lines keep their numbers.
  const body = said ? plain.slice(said[0].length - 1) : plain;
  const delimiter = said?.[1] ?? delimiterOf(body, countHeadings);
  return withinWidth(parsed(body, delimiter));
}

function withinWidth(read: ReadRecords): ReadRecords {
  if (!read.ok) return read;
  const wide = read.records.find(({ cells }) => cells.length > maxColumns);
  return wide
    ? { ok: false, code: "table-too-wide", values: { line: wide.line, maximum: maxColumns } }
    : read;
}

function parsed(text: string, delimiter: string): ReadRecords {
  const records: TableRecord[] = [];
  let cursor = 0;
  let line = 1;
  let open: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      const raw = text.slice(cursor, meta.cursor);
      if (errors.some(({ code }) => code === "MissingQuotes")) open ??= line;
      if (data.some((cell) => cell.trim() !== "")) {
        records.push({ line, text: raw.replace(/\n$/, ""), cells: data.map(plainCell) });
      }
      for (let at = raw.indexOf("\n"); at >= 0; at = raw.indexOf("\n", at + 1)) line += 1;
      cursor = meta.cursor;
    },
  });
  return open === null
    ? { ok: true, delimiter, records }
    : { ok: false, code: "quote-not-closed", values: { line: open } };
}

/** A cell without blanks around it, without the `'` or `="…"` that keep a spreadsheet from running or changing it. */
function plainCell(cell: string): string {
  const trimmed = cell.trim();
  if (trimmed.startsWith('="') && trimmed.endsWith('"')) return trimmed.slice(2, -1);
  return /^'[=+\-@\d＝＋－＠]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** What parts the cells: that which finds the most headings, else that which parts all rows alike. */
function delimiterOf(text: string, countHeadings: CountHeadings): string {
  const sample = text.slice(0, sampleLength);
  let best = { delimiter: "\t", headings: 0, alike: 0.5 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, {
      delimiter,
      newline: "\n",
      preview: sampleRows,
    });
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
    const headings = Math.max(0, ...rows.slice(0, 10).map(countHeadings));
    const alike = shareAlike(rows);
    if (headings > best.headings || (headings === best.headings && alike > best.alike)) {
      best = { delimiter, headings, alike };
    }
  }
  return best.delimiter;
}

/** The share of the rows that have two or more cells, and as many as most have. */
function shareAlike(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return rows.length === 0 ? 0 : Math.max(0, ...counts.values()) / rows.length;
}
