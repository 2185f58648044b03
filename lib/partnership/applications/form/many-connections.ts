import { type ConnectionField, connectionFlags, type FormValues } from "./form-values";
import { type SetFields, setFields } from "./set-fields";

/** Columns in which many connections may hold the same: not what tells them apart. */
export const sharedFields = [
  "bandwidthMbps",
  ...connectionFlags,
  "sessions",
  "sessionAddressProvider",
  "maxPrefixesV4",
  "maxPrefixesV6",
  "peakUtilisation",
  "augmentationDueOn",
] as const satisfies readonly ConnectionField[];
export type SharedField = (typeof sharedFields)[number];

export const isShared = (field: string): field is SharedField =>
  (sharedFields as readonly string[]).includes(field);

/** The field above a column that holds what all of its cells are set to. */
export const setAllName = (field: SharedField) => `all-${field}`;

/** The name of the boxes that choose rows, and what the box of a row says. */
export const rowBox = "rows";
export const rowKey = (location: number, connection: number) => `${location}:${connection}`;

/** Chosen above a column to take out what its cells hold. */
export const clearing = "-";

/** What the button above a column asks for. */
export type SetAll = {
  field: SharedField;
  /** What the cells are set to; null while nothing was chosen. */
  text: string | null;
  /** Keys of the rows that are set; empty for all connections. */
  rows: ReadonlySet<string>;
};

/** Reads the button "set-all:lacp" with the fields beside it; null for any other button. */
export function readSetAll(op: string, form: Pick<FormData, "get" | "getAll">): SetAll | null {
  const [name, field = ""] = op.split(":");
  if (name !== "set-all" || !isShared(field)) return null;
  const said = String(form.get(setAllName(field)) ?? "").trim();
  const text = said === "" ? null : said === clearing ? "" : said;
  return { field, text, rows: new Set(form.getAll(rowBox).map(String)) };
}

/**
 * Sets a column of all connections, or of the chosen rows. Null when nothing was chosen to set, or every
 * cell holds it already.
 */
export function setForAll(
  values: FormValues,
  { field, text, rows }: SetAll,
): { values: FormValues; undo: SetFields } | null {
  if (text === null) return null;
  const pointers = values.locations.flatMap(({ connections }, at) =>
    connections.flatMap((_, number) =>
      rows.size === 0 || rows.has(rowKey(at, number))
        ? [`/locations/${at}/connections/${number}/${field}`]
        : [],
    ),
  );
  return setFields(values, pointers, text);
}

/** The row and field of a cell by its pointer; null for any other field. */
export function cellAt(pointer: string): { row: string; field: string } | null {
  const [, list, location, rows, connection, field, ...more] = pointer.split("/");
  if (list !== "locations" || rows !== "connections" || !field || more.length > 0) return null;
  return { row: rowKey(Number(location), Number(connection)), field };
}

/** The pointer of a cell by its row's key. */
export function pointerOfCell(row: string, field: string): string {
  const [location, connection] = row.split(":");
  return `/locations/${location}/connections/${connection}/${field}`;
}

/**
 * The pointers of a column that filling down from a cell sets.
 *
 * @param shown keys of the rows on screen; those below the cell are filled.
 * @param chosen keys of ticked rows, which are filled instead, wherever they are.
 */
export function cellsBelow(
  pointer: string,
  shown: readonly string[],
  chosen: ReadonlySet<string>,
): string[] {
  const cell = cellAt(pointer);
  if (!cell) return [];
  const rows =
    chosen.size > 0
      ? shown.filter((row) => chosen.has(row) && row !== cell.row)
      : shown.slice(shown.indexOf(cell.row) + 1);
  return rows.map((row) => pointerOfCell(row, cell.field));
}
