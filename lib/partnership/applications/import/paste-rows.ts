import { parseBandwidths } from "@/lib/core/network/bandwidth";
import { inStyle, numberStyle } from "@/lib/core/table/number-style";
import type { Table } from "@/lib/core/table/table";
import { nextName } from "@/lib/partnership/applications/form/edited-lists";
import { bandwidthText } from "@/lib/partnership/applications/form/values-from-document";
import type { PasteColumn } from "./paste-columns";
import type { Sentence } from "./paste-reading";
import { readCell } from "./paste-values";
import { type Place, type Places, placeMeant, placeText } from "./places";

/** A row on its way into the form: its cells as they would be stored, and what is wrong with them. */
export type PasteRow = {
  line: number;
  text: string;
  cells: Partial<Record<PasteColumn, string>>;
  wrong: (Sentence & { field: PasteColumn | null })[];
  /** The city whose coordinates it has. */
  place?: Place;
};

type Raw = Omit<PasteRow, "wrong">;

const missing: Sentence = { words: "form.problems.missing", values: {} };

/** The cells of each row as pasted, with numbers written the way their column writes them. */
export function rawRows(table: Table<PasteColumn>): Raw[] {
  const style = numberStyle(table.rows.map(({ cells }) => cells.share ?? ""));
  return table.rows.map(({ line, text, cells }) => ({
    line,
    text,
    cells:
      cells.share === undefined || style === null
        ? { ...cells }
        : { ...cells, share: inStyle(cells.share, style) },
  }));
}

/** Reads the cells of a row; those that can't be read are named and left out. */
export function readRow(raw: Raw, table: Table<PasteColumn>): PasteRow {
  const row: PasteRow = { ...raw, cells: {}, wrong: [] };
  for (const [name, text] of Object.entries(raw.cells)) {
    const field = name as PasteColumn;
    if (text === "") continue;
    const unit = table.columns.find((column) => column.field === field)?.unit ?? null;
    const value = readCell(field, text, unit);
    if (value.ok) row.cells[field] = value.text;
    else row.wrong.push({ field, words: value.words, values: value.values });
  }
  return row;
}

/** A blank metro is that of the row above: a spreadsheet gives a merged cell's value once. */
export function carryMetroDown(rows: Raw[]): number {
  let last = "";
  let carried = 0;
  for (const { cells } of rows) {
    if (cells.metro) last = cells.metro;
    else if (last !== "") {
      cells.metro = last;
      carried += 1;
    }
  }
  return carried;
}

/** Makes `2x100G` two connections; a name becomes one for each of them. */
export function connectionRows(raw: Raw, taken: Map<string, Set<string>>): Raw[] {
  const read = parseBandwidths(raw.cells.bandwidthMbps ?? "");
  const names = namesAt(raw.cells.metro ?? "", taken);
  const name = raw.cells.name ?? "";
  if (!read.ok || read.count === 1) {
    names.add(name);
    return [raw];
  }
  const one = bandwidthText(read.mbps);
  return Array.from({ length: read.count }, (_, index) => {
    const own = index === 0 ? name : nextName(name, names);
    names.add(own);
    return { ...raw, cells: { ...raw.cells, bandwidthMbps: one, ...(own && { name: own }) } };
  });
}

function namesAt(metro: string, taken: Map<string, Set<string>>): Set<string> {
  const key = metro.toLowerCase();
  const names = taken.get(key) ?? new Set<string>();
  taken.set(key, names);
  return names;
}

/** What is looked for to find the coordinates of a site: its city with what is said of its state and country. */
export function placeQuery({ cells }: Raw): string | null {
  const given = cells.latitude || cells.longitude || cells.coordinates;
  const city = cells.city || cells.name || "";
  if (given || city === "") return null;
  return [city, cells.state, cells.country].filter(Boolean).join(", ");
}

/** Puts the coordinates of one cell, and those of the city that is named, into their fields. */
export function placeSite(raw: Raw, places: Places): { raw: Raw; wrong: PasteRow["wrong"] } {
  const { cells } = raw;
  const name = cells.name || cells.city || "";
  const named: Raw = { ...raw, cells: { ...cells, name, share: cells.share || "1" } };
  if (cells.coordinates && !cells.latitude && !cells.longitude) {
    const [latitude, longitude, ...more] = coordinatesOf(cells.coordinates);
    if (latitude && longitude && more.length === 0) {
      return { raw: { ...named, cells: { ...named.cells, latitude, longitude } }, wrong: [] };
    }
    const values = { text: cells.coordinates.slice(0, 60) };
    return {
      raw: named,
      wrong: [{ field: "coordinates", words: "form.paste.problems.not-coordinates", values }],
    };
  }
  const query = placeQuery(raw);
  if (query === null)
    return { raw: named, wrong: name === "" ? [{ field: "name", ...missing }] : [] };
  const cities = places.get(query) ?? [];
  const meant = placeMeant(cities);
  if (!meant)
    return {
      raw: named,
      wrong: [{ field: cells.city ? "city" : "name", ...placeProblem(query, cities) }],
    };
  const { latitude, longitude } = meant;
  return {
    raw: {
      ...named,
      place: meant,
      cells: { ...named.cells, latitude: String(latitude), longitude: String(longitude) },
    },
    wrong: [],
  };
}

/** Longest cell that may be a pair of coordinates, in characters. */
const maxCoordinates = 60;

/** The numbers of a pair such as `59.91, 10.75`, `(59.91 10.75)` or `59,91; 10,75`. */
function coordinatesOf(cell: string): string[] {
  const bare = cell.slice(0, maxCoordinates).replace(/[()]/g, "");
  const parts = bare.includes(";") ? bare.split(";") : bare.split(/,\s|[\s,]/);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Cities named in a sentence that asks which is meant. */
const maxNamed = 4;

function placeProblem(query: string, cities: readonly Place[]): Sentence {
  const text = query.slice(0, 80);
  if (cities.length === 0) return { words: "form.paste.problems.no-such-city", values: { text } };
  const names = [...new Set(cities.map(placeText))].slice(0, maxNamed).join("; ");
  return { words: "form.paste.problems.several-cities", values: { text, cities: names } };
}
