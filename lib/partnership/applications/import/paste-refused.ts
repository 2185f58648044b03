import type { Table } from "@/lib/core/table/table";
import type { PasteColumn } from "./paste-columns";
import type { PrefixTable } from "./paste-prefixes";
import type { PasteReading, RefusedLine } from "./paste-reading";
import type { PasteRow } from "./paste-rows";

/** Notes in rows what kept their lines from being read at all, and that nothing of a row was used. */
export function noteUnread(rows: readonly PasteRow[], unreadable: PrefixTable["wrong"]): void {
  const byLine = new Map([...unreadable].map(([{ line }, why]) => [line, why]));
  for (const row of rows) {
    const why = byLine.get(row.line);
    if (why) row.wrong = [{ ...why, field: "prefix" }];
    else if (Object.values(row.cells).every((cell) => cell === "") && row.wrong.length === 0) {
      row.wrong.push({ field: null, words: "form.paste.problems.nothing-used", values: {} });
    }
  }
}

/** The rows of which no line is wrong. */
export function withoutWrongLines(rows: readonly PasteRow[]): PasteRow[] {
  const left = new Set(rows.flatMap(({ line, wrong }) => (wrong.length > 0 ? line : [])));
  return rows.filter(({ line }) => !left.has(line));
}

/** Names the lines that are refused, and keeps them for the box. */
export function nameRefused(
  reading: PasteReading,
  table: Table<PasteColumn>,
  {
    rows,
    over,
    maximum,
  }: { rows: readonly PasteRow[]; over: readonly PasteRow[]; maximum: number },
): void {
  const headingOf = (field: PasteColumn | null) =>
    table.columns.find((column) => column.field === field && field !== null)?.heading ?? "";
  const left = new Map<number, string>();
  const refused: RefusedLine[] = [];
  for (const { line, text, wrong } of rows) {
    for (const { field, words, values } of wrong) {
      refused.push({ line, text, field, heading: headingOf(field), words, values });
      left.set(line, text);
    }
  }
  for (const { line, text } of over) {
    const values = { maximum };
    refused.push({ line, text, field: null, heading: "", words: "form.limits.no-room", values });
    left.set(line, text);
  }
  reading.refused = refused;
  const heading = left.size > 0 && table.heading !== null ? [table.heading] : [];
  reading.rest = [...heading, ...left.values()].join("\n");
}
