import type { Column, ColumnKey } from "./column";
import type { ExportSet } from "./export-set";

/** A column as a form offers it: whether it is taken, and its place, from 1. */
export type ColumnChoice = { column: Column; ticked: boolean; place: number };

/** All columns of a set, the chosen ones first and in their order. */
export function columnChoices(set: ExportSet, chosen: readonly ColumnKey[]): ColumnChoice[] {
  const taken = chosen.flatMap((key) => set.columns.find((column) => column.key === key) ?? []);
  const rest = set.columns.filter((column) => !taken.includes(column));
  return [...taken, ...rest].map((column, index) => ({
    column,
    ticked: index < taken.length,
    place: index + 1,
  }));
}
