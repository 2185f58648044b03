import Papa from "papaparse";
import { normalised } from "@/lib/core/text/outside-text";

/** A column that pasted text may have, with the headings it goes by in either language. */
export type Column<K extends string> = { field: K; headings: readonly string[] };

export type PastedRow<K extends string> = {
  /** Line in what was pasted, from 1. */
  line: number;
  /** The line as pasted. */
  text: string;
  /** Cells by field; a field whose column is absent is absent. */
  cells: Partial<Record<K, string>>;
};

export type PastedTable<K extends string> = {
  /** The line of headings, if there is one. */
  heading: string | null;
  rows: PastedRow<K>[];
};

/** Longest text that may be a heading, in characters. */
const maxHeadingLength = 100;

/** A heading without case, signs and what stands in brackets; "" for what is too long to be one. */
const fold = (text: string) =>
  (normalised(text.trim(), "NFKC", maxHeadingLength) ?? "")
    .toLowerCase()
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Reads rows copied from a spreadsheet or a CSV file: tabs, semicolons or commas, quoted or not.
 * A first line that names columns decides their order; else they are taken in the order given.
 */
export function readTable<K extends string>(
  text: string,
  columns: readonly Column<K>[],
): PastedTable<K> {
  const clean = text.replace(/^\uFEFF/, "");
  const delimiter = clean.includes("\t") ? "\t" : clean.includes(";") ? ";" : ",";
  const lines = clean.split(/\r\n|\r|\n/);
  const { data } = Papa.parse<string[]>(lines.join("\n"), { delimiter, newline: "\n" });
  // A quoted cell may hold a line break; then a row is written anew, for want of its own line.
  const aligned = data.length === lines.length;
  const first = data.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const named = headingOrder(data[first] ?? [], columns);
  const order = named ?? columns.map(({ field }) => field);
  const rows: PastedRow<K>[] = [];
  for (const [index, cells] of data.entries()) {
    if (cells.every((cell) => cell.trim() === "") || (named && index === first)) continue;
    const held: Partial<Record<K, string>> = {};
    for (const [column, field] of order.entries()) {
      if (field !== null && (cells[column] !== undefined || named)) {
        held[field] = (cells[column] ?? "").trim();
      }
    }
    const own = aligned ? lines[index] : undefined;
    rows.push({ line: index + 1, text: own ?? Papa.unparse([cells], { delimiter }), cells: held });
  }
  const heading = named
    ? aligned
      ? (lines[first] ?? "")
      : (data[first] ?? []).join(delimiter)
    : null;
  return { heading, rows };
}

/** The field of each column when the line is a heading: two or more known names, or all of them. */
function headingOrder<K extends string>(
  cells: readonly string[],
  columns: readonly Column<K>[],
): (K | null)[] | null {
  const byHeading = new Map<string, K>();
  for (const { field, headings } of columns) {
    byHeading.set(fold(field), field);
    for (const heading of headings) byHeading.set(fold(heading), field);
  }
  const order = cells.map((cell) => byHeading.get(fold(cell)) ?? null);
  const known = order.filter((field) => field !== null).length;
  return known >= 2 || (known === 1 && cells.filter((cell) => cell.trim()).length === 1)
    ? order
    : null;
}
