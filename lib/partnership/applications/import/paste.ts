import { findMetro } from "@/lib/core/edges/find-metro";
import { type ReadTable, readTable, type Table } from "@/lib/core/table/table";
import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import { formLimits } from "@/lib/partnership/applications/form/form-limits";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { nearestConnected } from "@/lib/partnership/applications/form/handoffs";
import { listColumns, type PasteColumn } from "./paste-columns";
import { onceEach, readPrefixTable } from "./paste-prefixes";
import { putRows } from "./paste-put";
import type { PasteReading, RefusedLine, Sentence } from "./paste-reading";
import {
  carryMetroDown,
  connectionRows,
  type PasteRow,
  placeQuery,
  placeSite,
  rawRows,
  readRow,
} from "./paste-rows";
import type { PasteTarget } from "./paste-target";
import type { Places } from "./places";

/** What a person pasted, and what they said of it. */
export type PasteInput = {
  target: PasteTarget;
  text: string;
  /** What each column is, by its place; without it what its heading says. */
  mapping?: readonly (PasteColumn | null)[] | null;
  /** The cities of the names that `placesWanted` names. */
  places?: Places;
  /** The class meant, by network, where several were given. */
  classes?: Readonly<Record<string, string>>;
};

/** Headings that are of no list here and hold nothing that would be missed: of exports, remarks. */
const harmless =
  /^(?:partner|asn|type|country|region|revision|slug|partner[_ ]id|notes?|remarks?|comments?|description|備註|說明|合作夥伴|類型)$/i;

function tableOf({ target, text, mapping }: PasteInput): ReadTable<PasteColumn> {
  return readTable(text, { ...listColumns[target], mapping });
}

/** The cities that have to be looked for before sites without coordinates can be read. */
export function placesWanted(input: PasteInput): string[] {
  if (input.target !== "sites") return [];
  const table = tableOf(input);
  if (!table.ok) return [];
  return [...new Set(rawRows(table).flatMap((row) => placeQuery(row) ?? []))];
}

/**
 * Reads pasted rows as they would be stored, and the form as it would be with them. Good rows are taken
 * whatever the others are; a row that the document would refuse stays out, with its line and the reason. Nothing that
 * was given is replaced. Pure.
 */
export function readPaste(input: PasteInput, values: FormValues, basis: DraftBasis): PasteReading {
  const { target } = input;
  const prefixes =
    target === "prefixes" ? readPrefixTable(input.text, input.mapping ?? null) : null;
  const table = prefixes?.table ?? tableOf(input);
  const reading: PasteReading = {
    target,
    problem: null,
    columns: [],
    shown: [],
    rows: [],
    notes: [...(prefixes?.notes ?? [])],
    conflicts: [],
    refused: [],
    rest: input.text,
    values,
    added: 0,
  };
  if (!table.ok) {
    return {
      ...reading,
      problem: { words: `form.paste.problems.${table.code}`, values: table.values },
    };
  }
  reading.columns = table.columns.map((column, index) => ({
    ...column,
    sample: (table.rows.find(({ all }) => all[index])?.all[index] ?? "").slice(0, 60),
  }));
  if (table.rows.length === 0)
    return { ...reading, problem: { words: "form.paste.problems.empty", values: {} } };
  const twice = columnTwice(table);
  if (twice) return { ...reading, problem: twice };
  if (table.columns.every(({ field }) => field === null)) {
    return { ...reading, problem: { words: "form.paste.problems.no-column", values: {} } };
  }

  const { rows, over, maximum } = roomFor(
    target,
    values,
    readRows(input, table, values, reading.notes),
  );
  const unreadable = new Map([...(prefixes?.wrong ?? [])].map(([{ line }, why]) => [line, why]));
  for (const row of rows) {
    const why = unreadable.get(row.line);
    if (why) row.wrong = [{ ...why, field: "prefix" }];
    else if (Object.values(row.cells).every((cell) => cell === "") && row.wrong.length === 0) {
      row.wrong.push({ field: null, words: "form.paste.problems.nothing-used", values: {} });
    }
  }
  const left = new Set(rows.flatMap(({ line, wrong }) => (wrong.length > 0 ? line : [])));
  let good = rows.filter(({ line }) => !left.has(line));
  let filled: ReadonlyMap<number, string> = new Map();
  if (target === "prefixes") {
    const once = onceEach(good, values.routing.prefixes, input.classes ?? {});
    if (once.twice > 0) reading.notes.push(note("twice", { count: once.twice }));
    reading.conflicts = once.conflicts;
    filled = once.filled;
    for (const row of once.waiting) {
      row.wrong.push({
        field: "trafficClass",
        words: "form.paste.problems.which-class",
        values: {},
      });
    }
    good = once.rows;
  }
  if (target === "locations") good = newMetros(good, values, reading.notes);

  const judged = judge(good, (kept) => putRows(target, kept, values, filled), basis);
  reading.values = judged.values;
  reading.added = judged.kept.length + filled.size;
  reading.shown = shownColumns(target, table, judged.kept);
  reading.rows = judged.kept.map(({ line, cells }) => ({
    line,
    cells: reading.shown.map((field) => cells[field] ?? ""),
  }));
  finish(reading, table, rows, over, maximum);
  return reading;
}

const note = (name: string, values: Sentence["values"]): Sentence => ({
  words: `form.paste.notes.${name}`,
  values,
});

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

/** The rows as they would be stored, with what the list's own habits add. */
function readRows(
  { target, places }: PasteInput,
  table: Table<PasteColumn>,
  values: FormValues,
  notes: Sentence[],
): PasteRow[] {
  const raw = rawRows(table);
  if (target === "connections" || target === "locations") {
    const carried = table.columns.some(({ field }) => field === "metro") ? carryMetroDown(raw) : 0;
    if (carried > 0) notes.push(note("carried-down", { count: carried }));
  }
  if (target === "connections") {
    const taken = new Map<string, Set<string>>();
    for (const { metro, connections } of values.locations) {
      taken.set(metro.toLowerCase(), new Set(connections.map(({ name }) => name)));
    }
    const all = raw.map((row) => ({
      ...row,
      cells: {
        ...row.cells,
        metro: findMetro(row.cells.metro ?? "")?.metro ?? row.cells.metro ?? "",
      },
    }));
    const expanded = all.flatMap((row) => connectionRows(row, taken));
    if (expanded.length > raw.length) {
      notes.push(note("several", { lines: raw.length, count: expanded.length }));
    }
    return expanded.map((row) => {
      const read = readRow(row, table);
      if (row.cells.metro) return read;
      return {
        ...read,
        wrong: [{ field: "metro", words: "form.problems.missing", values: {} }, ...read.wrong],
      };
    });
  }
  if (target === "sites") return siteRows(raw, table, places ?? new Map(), values, notes);
  return raw.map((row) => readRow(row, table));
}

function siteRows(
  raw: ReturnType<typeof rawRows>,
  table: Table<PasteColumn>,
  places: Places,
  values: FormValues,
  notes: Sentence[],
): PasteRow[] {
  const given = table.columns.some(({ field }) => field === "handoff");
  const unused = table.columns.filter(
    ({ field, filled, heading }) => field === null && filled > 0 && !harmless.test(heading),
  );
  const fillIn = !given && unused.length === 0;
  let nearest = 0;
  let found = 0;
  const rows = raw.map((row) => {
    const placed = placeSite(row, places);
    const read = readRow(placed.raw, table);
    read.wrong.push(...placed.wrong);
    if (placed.raw.place) found += 1;
    const edge = fillIn
      ? nearestConnected(values, read.cells.latitude ?? "", read.cells.longitude ?? "")
      : null;
    if (edge !== null) {
      read.cells.handoff = edge;
      nearest += 1;
    }
    return read;
  });
  if (found > 0) notes.push(note("places-found", { count: found }));
  if (nearest > 0) notes.push(note("nearest-edge", { count: nearest }));
  if (!given && unused.length > 0 && values.locations.length > 0)
    notes.push(note("no-handoff", {}));
  return rows;
}

/** Metros that are not in the form yet, each once. */
function newMetros(rows: readonly PasteRow[], values: FormValues, notes: Sentence[]): PasteRow[] {
  const there = new Set(values.locations.map(({ metro }) => findMetro(metro)?.metro ?? metro));
  const added = rows.filter(({ cells: { metro = "" } }) => !there.has(metro) && there.add(metro));
  const count = rows.length - added.length;
  if (count > 0) notes.push(note("metros-there", { count }));
  return added;
}

/** The rows for which there is room, and the rest, which is not even looked at. */
function roomFor(target: PasteTarget, values: FormValues, rows: PasteRow[]) {
  const connections = values.locations.reduce((sum, each) => sum + each.connections.length, 0);
  const there = {
    contacts: values.contacts.length,
    connections,
    locations: values.locations.length,
    sites: values.traffic.sites.length,
    prefixes: values.routing.prefixes.length,
  }[target];
  const maximum = formLimits[target];
  const room = Math.max(0, maximum - there);
  return { rows: rows.slice(0, room), over: rows.slice(room), maximum };
}

/** Puts the rows into the form and takes those out again that its document refuses. */
function judge(
  rows: readonly PasteRow[],
  put: (rows: readonly PasteRow[]) => ReturnType<typeof putRows>,
  basis: DraftBasis,
): { kept: readonly PasteRow[]; values: FormValues } {
  const all = put(rows);
  let refused = false;
  for (const { pointer, words, values } of documentFromValues(all.values, basis).problems) {
    const place = all.rowAt(pointer);
    if (!place) continue;
    place.row.wrong.push({ field: place.field as PasteColumn, words, values });
    refused = true;
  }
  if (!refused) return { kept: rows, values: all.values };
  // A line that stands for several rows is taken whole or stays whole.
  const left = new Set(rows.flatMap(({ line, wrong }) => (wrong.length > 0 ? line : [])));
  const kept = rows.filter(({ line }) => !left.has(line));
  return { kept, values: put(kept).values };
}

/** The columns that the rows fill, in the order of the list. */
function shownColumns(
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

/** Names the lines that are refused, and keeps them for the box. */
function finish(
  reading: PasteReading,
  table: Table<PasteColumn>,
  rows: readonly PasteRow[],
  over: readonly PasteRow[],
  maximum: number,
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
