import { foldHeading, type HeadingUnit, unitOfHeading, withoutUnit } from "./heading";
import type { TableRecord } from "./record";
import { type ReadRecords, readRecords } from "./records";

/** A column that a table may have, with the headings it goes by in either language. */
export type Column<K extends string> = { field: K; headings: readonly string[] };

/** A column of a table as it was given, and what it is read as. */
export type TableColumn<K extends string> = {
  /** As it was given; "" without one. */
  heading: string;
  /** Null when it is not used. */
  field: K | null;
  /** Of numbers that have none of their own. */
  unit: HeadingUnit | null;
  /** Rows in which it holds something. */
  filled: number;
};

export type TableRow<K extends string> = Omit<TableRecord, "cells"> & {
  /** By field; a field without a column is absent. */
  cells: Partial<Record<K, string>>;
  /** All cells, in the order of the columns. */
  all: readonly string[];
};

export type Table<K extends string> = {
  ok: true;
  /** The line of headings as it was given, or null. */
  heading: string | null;
  columns: TableColumn<K>[];
  rows: TableRow<K>[];
};

export type ReadTable<K extends string> = Table<K> | Extract<ReadRecords, { ok: false }>;

/** What each column is read as, by its place; null for one that is not used. */
export type Mapping<K extends string> = readonly (K | null)[];

export type TableOptions<K extends string> = {
  columns: readonly Column<K>[];
  /** What the columns of a table without headings are, from its first rows. */
  withoutHeadings: (rows: readonly (readonly string[])[], width: number) => Mapping<K>;
  /** What a person said the columns are; instead of what their headings say. */
  mapping?: Mapping<K> | null;
};

/** So many rows at the top may stand before the headings, or tell what the columns are. */
const rowsLookedAt = 10;
const rowsSampled = 50;

/**
 * Reads a table by its headings, wherever they stand; without headings by what its first rows hold.
 * A heading that names what an earlier column is already leaves its column unused. Pure.
 */
export function readTable<K extends string>(text: string, options: TableOptions<K>): ReadTable<K> {
  const fieldOf = headingReader(options.columns);
  const read = readRecords(
    text,
    (cells) => new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size,
  );
  if (!read.ok) return read;
  const { records } = read;
  const at = headingAt(records, fieldOf);
  const head = at === null ? null : (records[at] ?? null);
  // What stands above the headings is a title.
  const body = records.slice(at === null ? 0 : at + 1);
  const columns = columnsOf<K>(head, body);
  const found = head
    ? onceEach(columns.map(({ heading }) => fieldOf(heading)))
    : options.withoutHeadings(
        body.slice(0, rowsSampled).map(({ cells }) => cells),
        columns.length,
      );
  for (const [index, column] of columns.entries()) {
    column.field = (options.mapping ?? found)[index] ?? null;
  }
  const rows = body.map(({ cells, ...record }) => {
    const byField: Partial<Record<K, string>> = {};
    for (const [index, { field }] of columns.entries()) {
      if (field !== null) byField[field] = cells[index] ?? "";
    }
    return { ...record, cells: byField, all: cells };
  });
  return { ok: true, heading: head?.text ?? null, columns, rows };
}

/** Finds the field that a heading names, its unit aside. */
function headingReader<K extends string>(columns: readonly Column<K>[]) {
  const byHeading = new Map<string, K>();
  for (const { field, headings } of columns) {
    for (const heading of [field, ...headings]) {
      const folded = foldHeading(heading);
      if (!byHeading.has(folded)) byHeading.set(folded, field);
    }
  }
  return (heading: string): K | null => {
    const folded = foldHeading(heading);
    return byHeading.get(folded) ?? byHeading.get(withoutUnit(folded)) ?? null;
  };
}

/**
 * The row of headings: two or more of its cells name a column; or one does and no other holds a
 * digit, as values do.
 */
function headingAt<K extends string>(
  records: readonly TableRecord[],
  fieldOf: (heading: string) => K | null,
): number | null {
  for (const [index, { cells }] of records.slice(0, rowsLookedAt).entries()) {
    const filled = cells.filter((cell) => cell !== "");
    const known = new Set(filled.flatMap((cell) => fieldOf(cell) ?? []));
    if (known.size >= 2) return index;
    if (known.size === 1 && !filled.some((cell) => /\p{N}/u.test(cell) && !fieldOf(cell))) {
      return index;
    }
    // Above headings stands a title at most, not rows.
    if (filled.length > 1) return null;
  }
  return null;
}

/** The columns in their order, without empty ones at the end. */
function columnsOf<K extends string>(
  head: TableRecord | null,
  body: readonly TableRecord[],
): TableColumn<K>[] {
  const width = body.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    head?.cells.length ?? 0,
  );
  const filled = new Array<number>(width).fill(0);
  for (const { cells } of body) {
    for (const [index, cell] of cells.entries())
      if (cell !== "") filled[index] = (filled[index] ?? 0) + 1;
  }
  const columns = filled.map((count, index) => {
    const heading = head?.cells[index] ?? "";
    return { heading, field: null, unit: unitOfHeading(heading), filled: count };
  });
  while (columns.length > 0 && columns.at(-1)?.heading === "" && columns.at(-1)?.filled === 0) {
    columns.pop();
  }
  return columns;
}

/** A field is read from one column: the first that names it. */
function onceEach<K extends string>(fields: readonly (K | null)[]): (K | null)[] {
  return fields.map((field, index) => (fields.indexOf(field) === index ? field : null));
}
