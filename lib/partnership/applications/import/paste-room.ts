import { findMetro } from "@/lib/core/edges/find-metro";
import { formLimits } from "@/lib/partnership/applications/form/form-limits";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { note, type Sentence } from "./paste-reading";
import type { PasteRow } from "./paste-rows";
import type { PasteTarget } from "./paste-target";

/** The rows for which there is room, and the rest, which is not even looked at. */
export function roomFor(target: PasteTarget, values: FormValues, rows: PasteRow[]) {
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

/** Metros that are not in the form yet, each once. */
export function newMetros(
  rows: readonly PasteRow[],
  values: FormValues,
  notes: Sentence[],
): PasteRow[] {
  const there = new Set(values.locations.map(({ metro }) => findMetro(metro)?.metro ?? metro));
  const added = rows.filter(({ cells: { metro = "" } }) => !there.has(metro) && there.add(metro));
  const count = rows.length - added.length;
  if (count > 0) notes.push(note("metros-there", { count }));
  return added;
}
