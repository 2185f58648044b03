import { findMetro } from "@/lib/core/edges/find-metro";
import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import type { DraftBasis, FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { formLimits } from "@/lib/partnership/applications/form/form-limits";
import {
  blankConnection,
  blankPrefix,
  blankSite,
  type FormValues,
} from "@/lib/partnership/applications/form/form-values";
import { nearestConnected } from "@/lib/partnership/applications/form/handoffs";
import { connectionColumns, prefixColumns, siteColumns } from "./paste-columns";
import { type PastedRow, type PastedTable, readTable } from "./paste-table";

export type PasteTarget = "sites" | "connections" | "prefixes";

/** A pasted line that was not taken, and why. */
export type RefusedLine = Pick<FieldProblem, "words" | "values"> & {
  line: number;
  text: string;
  /** The field that is wrong, or null for the line as a whole. */
  field: string | null;
};

export type Pasted = {
  /** The form with the good rows added. */
  values: FormValues;
  added: number;
  refused: RefusedLine[];
  /** What stays in the box: the heading, if there was one, and the lines that were not taken. */
  rest: string;
};

/**
 * Adds pasted rows to the form. Good rows are added whatever the others are; a row that the
 * document would refuse stays out, with its line and the reason.
 */
export function pasteRows(
  target: PasteTarget,
  text: string,
  values: FormValues,
  basis: DraftBasis,
): Pasted {
  switch (target) {
    case "sites":
      return pasteSites(text, values, basis);
    case "connections":
      return pasteConnections(text, values, basis);
    case "prefixes":
      return pastePrefixes(text, values, basis);
  }
}

function pasteSites(text: string, values: FormValues, basis: DraftBasis): Pasted {
  const whole = readTable(text, siteColumns);
  const { table, over } = fitting(whole, formLimits.sites, values.traffic.sites.length);
  const rows = table.rows.map(({ cells }) => {
    const site = { ...blankSite(), ...cells, share: cells.share ?? "1" };
    const edge = nearestConnected(values, site.latitude, site.longitude);
    return site.handoff === "" && cells.handoff === undefined
      ? { ...site, handoff: edge ?? "" }
      : site;
  });
  const before = values.traffic.sites;
  const put = (more: typeof rows): FormValues => ({
    ...values,
    traffic: { ...values.traffic, sites: [...before, ...more] },
  });
  const wrong = firstProblems(put(rows), basis, (pointer) => {
    const match = /^\/traffic\/sites\/(\d+)\/(\w+)/.exec(pointer);
    return match && { row: Number(match[1]) - before.length, field: match[2] ?? "" };
  });
  return finish(table, over, wrong, (kept) => put(kept.map((index) => rows[index] ?? blankSite())));
}

function pastePrefixes(text: string, values: FormValues, basis: DraftBasis): Pasted {
  const whole = readTable(text, prefixColumns);
  const { table, over } = fitting(whole, formLimits.prefixes, values.routing.prefixes.length);
  const rows = table.rows.map(({ cells }) => ({ ...blankPrefix(), ...cells }));
  const before = values.routing.prefixes;
  const put = (more: typeof rows): FormValues => ({
    ...values,
    routing: { ...values.routing, prefixes: [...before, ...more] },
  });
  const wrong = firstProblems(put(rows), basis, (pointer) => {
    const match = /^\/routing\/prefixes\/(\d+)\/(\w+)/.exec(pointer);
    return match && { row: Number(match[1]) - before.length, field: match[2] ?? "" };
  });
  return finish(table, over, wrong, (kept) =>
    put(kept.map((index) => rows[index] ?? blankPrefix())),
  );
}

function pasteConnections(text: string, values: FormValues, basis: DraftBasis): Pasted {
  const links = values.locations.reduce((sum, { connections }) => sum + connections.length, 0);
  const whole = readTable(text, connectionColumns);
  const { table, over } = fitting(whole, formLimits.connections, links);
  const rows = table.rows.map(({ cells: { metro = "", ...cells } }) => ({
    metro: findMetro(metro)?.metro ?? metro,
    connection: { ...blankConnection(), ...cells },
  }));
  // Where each pasted row comes to stand, so that a problem there is a problem of its line.
  const placed = new Map<string, number>();
  const put = (kept: readonly number[]): FormValues => {
    placed.clear();
    // Blank links make room for pasted ones.
    const locations = values.locations.map(({ metro, connections }) => ({
      metro,
      connections: connections.filter((each) => Object.values(each).some(Boolean)),
    }));
    const at = new Map<string, number>();
    for (const [index, { metro }] of locations.entries()) {
      const name = findMetro(metro)?.metro;
      if (name !== undefined && !at.has(name)) at.set(name, index);
    }
    const touched = new Set<number>();
    for (const index of kept) {
      const row = rows[index];
      if (!row) continue;
      const place = at.get(row.metro) ?? locations.push({ metro: row.metro, connections: [] }) - 1;
      at.set(row.metro, place);
      touched.add(place);
      const links = locations[place]?.connections;
      placed.set(`/locations/${place}/connections/${links?.length}`, index);
      links?.push(row.connection);
    }
    for (const [index, location] of values.locations.entries()) {
      if (!touched.has(index)) locations[index] = location;
    }
    return { ...values, locations };
  };
  const unknown = new Map<number, Refusal>();
  for (const [index, { metro }] of rows.entries()) {
    if (findMetro(metro)) continue;
    unknown.set(
      index,
      metro === ""
        ? { field: "metro", words: "form.problems.missing", values: {} }
        : {
            field: "metro",
            words: "document.issues.unknown-metro",
            values: { key: "metro", name: metro.slice(0, 80) },
          },
    );
  }
  const known = [...rows.keys()].filter((index) => !unknown.has(index));
  const wrong = firstProblems(put(known), basis, (pointer) => {
    const match = /^(\/locations\/\d+\/connections\/\d+)\/(\w+)/.exec(pointer);
    const row = placed.get(match?.[1] ?? "");
    return row === undefined ? null : { row, field: match?.[2] ?? "" };
  });
  return finish(table, over, new Map([...unknown, ...wrong]), put);
}

type Refusal = Pick<RefusedLine, "field" | "words" | "values">;

/** The first problem of each pasted row, by its index. */
function firstProblems(
  values: FormValues,
  basis: DraftBasis,
  rowOf: (pointer: string) => { row: number; field: string } | null,
): Map<number, Refusal> {
  const found = new Map<number, Refusal>();
  for (const { pointer, words, values: filled } of documentFromValues(values, basis).problems) {
    const place = rowOf(pointer);
    if (!place || place.row < 0 || found.has(place.row)) continue;
    found.set(place.row, { field: place.field, words, values: filled });
  }
  return found;
}

/** The rows for which there is room, and the rest, which is not even looked at. */
function fitting<K extends string>(table: PastedTable<K>, maximum: number, there: number) {
  const room = Math.max(0, maximum - there);
  const over = { rows: table.rows.slice(room), maximum };
  return { table: { ...table, rows: table.rows.slice(0, room) }, over };
}

function finish<K extends string>(
  table: PastedTable<K>,
  over: { rows: readonly PastedRow<K>[]; maximum: number },
  wrong: ReadonlyMap<number, Refusal>,
  put: (kept: number[]) => FormValues,
): Pasted {
  const kept: number[] = [];
  const refused: RefusedLine[] = [];
  for (const [index, row] of table.rows.entries()) {
    const refusal = wrong.get(index);
    if (refusal) refused.push(refusedLine(row, refusal));
    else kept.push(index);
  }
  const { maximum } = over;
  for (const row of over.rows) {
    refused.push(
      refusedLine(row, { field: null, words: "form.limits.no-room", values: { maximum } }),
    );
  }
  const heading = refused.length > 0 && table.heading !== null ? [table.heading] : [];
  return {
    values: put(kept),
    added: kept.length,
    refused,
    rest: [...heading, ...refused.map((each) => each.text)].join("\n"),
  };
}

const refusedLine = ({ line, text }: PastedRow<string>, refusal: Refusal): RefusedLine => ({
  line,
  text,
  ...refusal,
});
