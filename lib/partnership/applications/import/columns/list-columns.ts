import type { Column, Mapping } from "@/lib/core/table/table";

type Rows = readonly (readonly string[])[];

/** The columns of a list with the headings they go by, and what they are without headings. */
export type ListColumns<K extends string> = {
  columns: readonly Column<K>[];
  withoutHeadings: (rows: Rows, width: number) => Mapping<K>;
};

/** Whether most of a column's cells that hold something are so. */
export function mostly(rows: Rows, column: number, is: (cell: string) => boolean): boolean {
  const cells = rows.map((row) => row[column] ?? "").filter(Boolean);
  return cells.length > 0 && cells.filter(is).length > cells.length / 2;
}

/** Columns read in this order, as many as the table has. */
export const inOrder = <K>(order: readonly K[], width: number): (K | null)[] =>
  Array.from({ length: width }, (_, index) => order[index] ?? null);
