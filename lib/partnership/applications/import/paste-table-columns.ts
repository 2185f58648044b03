import type { Table } from "@/lib/core/table/table";
import { listColumns, type PasteColumn } from "./paste-columns";
import type { PasteReading, Sentence } from "./paste-reading";
import type { PasteRow } from "./paste-rows";
import type { PasteTarget } from "./paste-target";

/** The columns as they were pasted, each with the first thing in it. */
export function columnsWithSamples(table: Table<PasteColumn>): PasteReading["columns"] {
  return table.columns.map((column, index) => ({
    ...column,
    sample: (table.rows.find(({ all }) => all[index])?.all[index] ?? "").slice(0, 60),
  }));
}

/** Why none of a table's rows can be read; null when they can. */
export function tableProblem(table: Table<PasteColumn>): Sentence | null {
  if (table.rows.length === 0) return { words: "form.paste.problems.empty", values: {} };
  const twice = columnTwice(table);
  if (twice) return twice;
  return table.columns.every(({ field }) => field === null)
    ? { words: "form.paste.problems.no-column", values: {} }
    : null;
}

/** Says which columns a person reads as the same thing; of both, one would be lost. */
function columnTwice({ columns }: Table<PasteColumn>): Sentence | null {
  for (const [index, { field, heading }] of columns.entries()) {
    const first = columns.findIndex((each) => each.field === field);
    if (field === null || first === index) continue;
    const name = (at: number, text: string) => (text === "" ? String(at + 1) : text);
    const values = {
      first: name(first, columns[first]?.heading ?? ""),
      second: name(index, heading),
    };
    return { words: "form.paste.problems.column-twice", values };
  }
  return null;
}

/** The columns that the rows fill, in the order of the list. */
export function shownColumns(
  target: PasteTarget,
  table: Table<PasteColumn>,
  rows: readonly PasteRow[],
): PasteColumn[] {
  const mapped = new Set(table.columns.map(({ field }) => field));
  const needed: readonly PasteColumn[] =
    target === "sites" ? ["name", "latitude", "longitude", "share", "handoff"] : [];
  return listColumns[target].columns
    .map(({ field }) => field)
    .filter((field) => !["city", "state", "country", "coordinates"].includes(field))
    .filter(
      (field) =>
        mapped.has(field) || (needed.includes(field) && rows.some(({ cells }) => cells[field])),
    );
}
