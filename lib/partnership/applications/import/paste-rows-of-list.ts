import { findMetro } from "@/lib/core/edges/find-metro";
import type { Table } from "@/lib/core/table/table";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { nearestConnected } from "@/lib/partnership/applications/form/handoffs";
import type { PasteColumn } from "./paste-columns";
import { note, type Sentence } from "./paste-reading";
import {
  carryMetroDown,
  connectionRows,
  type PasteRow,
  placeSite,
  rawRows,
  readRow,
} from "./paste-rows";
import type { PasteTarget } from "./paste-target";
import type { Places } from "./places";

/** Headings that are of no list here and hold nothing that would be missed: of exports, remarks. */
const harmless =
  /^(?:partner|asn|type|country|region|revision|slug|partner[_ ]id|notes?|remarks?|comments?|description|備註|說明|合作夥伴|類型)$/i;

/** The rows as they would be stored, with what the list's own habits add. */
export function readRows(
  { target, places }: { target: PasteTarget; places?: Places },
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
