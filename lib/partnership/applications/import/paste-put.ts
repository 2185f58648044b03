import { findMetro } from "@/lib/core/edges/find-metro";
import {
  blankConnection,
  blankContact,
  blankPrefix,
  blankSite,
  connectionFields,
  contactFields,
  type FormValues,
  isBlankRow,
  prefixFields,
  siteFields,
} from "@/lib/partnership/applications/form/form-values";
import type { PasteRow } from "./paste-rows";
import type { PasteTarget } from "./paste-target";

/** The form with pasted rows, and the row that a pointer into it is about. */
export type Put = {
  values: FormValues;
  rowAt: (pointer: string) => { row: PasteRow; field: string } | null;
};

/** The fields of a row that the form has, over a blank one. */
const rowOf = <K extends string>(
  blank: Record<K, string>,
  fields: readonly K[],
  cells: PasteRow["cells"],
): Record<K, string> => {
  const row = { ...blank };
  for (const field of fields)
    row[field] = (cells as Partial<Record<K, string>>)[field] ?? row[field];
  return row;
};

/**
 * Puts rows at the end of their list. Blank rows that stand there make room. Of prefixes, `filled` holds the class
 * that rows of the form get, by their index.
 */
export function putRows(
  target: PasteTarget,
  rows: readonly PasteRow[],
  values: FormValues,
  filled: ReadonlyMap<number, string>,
): Put {
  switch (target) {
    case "contacts": {
      const before = values.contacts.filter((row) => !isBlankRow(row));
      const added = rows.map(({ cells }) => rowOf(blankContact(), contactFields, cells));
      return {
        values: { ...values, contacts: [...before, ...added] },
        rowAt: behind(/^\/contacts\/(\d+)\/(\w+)/, before.length, rows),
      };
    }
    case "sites": {
      const before = values.traffic.sites.filter((row) => !isBlankRow(row));
      const added = rows.map(({ cells }) => rowOf(blankSite(), siteFields, cells));
      return {
        values: { ...values, traffic: { ...values.traffic, sites: [...before, ...added] } },
        rowAt: behind(/^\/traffic\/sites\/(\d+)\/(\w+)/, before.length, rows),
      };
    }
    case "prefixes": {
      const before = values.routing.prefixes
        .map((row, index) => ({ ...row, trafficClass: filled.get(index) ?? row.trafficClass }))
        .filter((row) => !isBlankRow(row));
      const added = rows.map(({ cells }) => rowOf(blankPrefix(), prefixFields, cells));
      return {
        values: { ...values, routing: { ...values.routing, prefixes: [...before, ...added] } },
        rowAt: behind(/^\/routing\/prefixes\/(\d+)\/(\w+)/, before.length, rows),
      };
    }
    case "locations": {
      const before = values.locations;
      const added = rows.map(({ cells }) => ({
        metro: cells.metro ?? "",
        connections: [blankConnection()],
      }));
      return {
        values: { ...values, locations: [...before, ...added] },
        rowAt: behind(/^\/locations\/(\d+)\/(\w+)/, before.length, rows),
      };
    }
    case "connections":
      return putConnections(rows, values);
  }
}

function behind(pattern: RegExp, before: number, rows: readonly PasteRow[]): Put["rowAt"] {
  return (pointer) => {
    const match = pattern.exec(pointer);
    const row = match && rows[Number(match[1]) - before];
    return row ? { row, field: match[2] ?? "" } : null;
  };
}

/** Connections go into the location of their metro, a new one where there is none. */
function putConnections(rows: readonly PasteRow[], values: FormValues): Put {
  const locations = values.locations.map(({ metro, connections }) => ({ metro, connections }));
  const at = new Map<string, number>();
  for (const [index, { metro }] of locations.entries()) {
    const name = findMetro(metro)?.metro;
    if (name !== undefined && !at.has(name)) at.set(name, index);
  }
  const placed = new Map<string, PasteRow>();
  const touched = new Set<number>();
  for (const row of rows) {
    const metro = row.cells.metro ?? "";
    const index = at.get(metro) ?? locations.push({ metro, connections: [] }) - 1;
    at.set(metro, index);
    const location = locations[index];
    if (!location) continue;
    if (!touched.has(index)) {
      location.connections = location.connections.filter((each) => !isBlankRow(each));
      touched.add(index);
    }
    placed.set(`/locations/${index}/connections/${location.connections.length}`, row);
    location.connections.push(rowOf(blankConnection(), connectionFields, row.cells));
  }
  return {
    values: { ...values, locations },
    rowAt: (pointer) => {
      const match = /^(\/locations\/\d+\/connections\/\d+)\/(\w+)/.exec(pointer);
      const row = placed.get(match?.[1] ?? "");
      return row ? { row, field: match?.[2] ?? "" } : null;
    },
  };
}
