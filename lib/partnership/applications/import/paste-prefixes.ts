import { formatNetwork, parsePrefix } from "@/lib/core/network/prefix";
import { readPrefixLines } from "@/lib/core/network/prefix-lines";
import { type TrafficClass, trafficClasses } from "@/lib/core/requirements/vocabulary";
import { type ReadTable, readTable, type TableRow } from "@/lib/core/table/table";
import type { PrefixRow } from "@/lib/partnership/applications/form/form-values";
import { listColumns, type PasteColumn } from "./paste-columns";
import type { ClassConflict, Sentence } from "./paste-reading";
import type { PasteRow } from "./paste-rows";
import { readCell } from "./paste-values";

export type PrefixTable = {
  table: ReadTable<PasteColumn>;
  notes: Sentence[];
  /** Rows that are wrong before they are read, by their line. */
  wrong: ReadonlyMap<TableRow<PasteColumn>, Sentence>;
};

/** Lines quoted in a sentence. */
const maxQuoted = 3;

/**
 * Prefixes as a table with headings, or as a list or configuration, in which each is found by itself. What
 * stands behind the prefixes of a list is their class when any of it is one, else a column that is not used.
 */
export function readPrefixTable(
  text: string,
  mapping: readonly (PasteColumn | null)[] | null,
): PrefixTable {
  const table = readTable(text, { ...listColumns.prefixes, mapping });
  const lines = readPrefixLines(text);
  const headed =
    table.ok && table.heading !== null && table.columns.some(({ field }) => field === "prefix");
  if (headed && !lines.configuration) return { table, notes: [], wrong: new Map() };
  const wrong = new Map<TableRow<PasteColumn>, Sentence>();
  const behind = lines.found.some(({ rest }) => rest !== "");
  const classes = lines.found.some(({ rest }) => classOf(rest) !== null);
  const found: (PasteColumn | null)[] = behind
    ? ["prefix", classes ? "trafficClass" : null]
    : ["prefix"];
  const fields = found.map((field, index) => (mapping ? (mapping[index] ?? null) : field));
  const rows = lines.found.map(({ line, text: whole, prefix, rest, onlyWithin }) => {
    const all = behind ? [prefix, rest] : [prefix];
    const row = { line, text: whole, all, cells: cellsOf(fields, all) };
    if (onlyWithin !== null) {
      wrong.set(row, {
        words: "form.paste.problems.only-within",
        values: { prefix, length: onlyWithin },
      });
    }
    return row;
  });
  const others = lines.configuration ? [] : lines.others;
  for (const { line, text: whole } of [...lines.unread, ...others]) {
    const row = { line, text: whole, all: [whole], cells: { prefix: whole.trim().slice(0, 80) } };
    wrong.set(row, {
      words: "form.paste.problems.no-prefix",
      values: { text: whole.trim().slice(0, 60) },
    });
    rows.push(row);
  }
  const columns = fields.map((field, index) => ({
    heading: "",
    field,
    unit: null,
    filled: rows.filter(({ all }) => (all[index] ?? "") !== "").length,
  }));
  const notes: Sentence[] = [];
  if (lines.configuration && lines.others.length > 0) {
    const quoted = lines.others.slice(0, maxQuoted).map((each) => each.text.trim().slice(0, 40));
    notes.push({
      words: "form.paste.notes.lines-without-prefix",
      values: { count: lines.others.length, lines: quoted.join(" · ") },
    });
  }
  rows.sort((one, other) => one.line - other.line);
  return { table: { ok: true, heading: null, columns, rows }, notes, wrong };
}

function cellsOf(fields: readonly (PasteColumn | null)[], all: readonly string[]) {
  const cells: Partial<Record<PasteColumn, string>> = {};
  for (const [index, field] of fields.entries()) {
    if (field !== null) cells[field] = all[index] ?? "";
  }
  return cells;
}

function classOf(text: string): TrafficClass | null {
  const value = readCell("trafficClass", text, null);
  return trafficClasses.find((each) => value.ok && each === value.text) ?? null;
}

/** The network of a prefix, however it is written; null where it is none. */
export function networkOf(prefix: string): string | null {
  const parsed = parsePrefix(prefix.trim());
  return parsed.ok ? formatNetwork(parsed.prefix) : null;
}

/** What became of prefixes given more than once. */
export type OnceEach = {
  /** Rows that are added. */
  rows: PasteRow[];
  /** The class of rows of the form that had none, by their index. */
  filled: ReadonlyMap<number, string>;
  /** Rows that say nothing new. */
  twice: number;
  conflicts: ClassConflict[];
  /** Rows that wait for the person to say which class is meant. */
  waiting: PasteRow[];
};

type Given = { rows: PasteRow[]; classes: Set<string>; there: number | null };

/**
 * Takes each network once. Where it is given with several classes, in the text or against the form, the person
 * is asked; `chosen` holds the answers by network. Nothing in the form changes without one, but for a class
 * where none was.
 */
export function onceEach(
  pasted: readonly PasteRow[],
  there: readonly PrefixRow[],
  chosen: Readonly<Record<string, string>>,
): OnceEach {
  const byNetwork = new Map<string, Given>();
  for (const [index, row] of there.entries()) {
    const network = networkOf(row.prefix);
    if (network === null || byNetwork.has(network)) continue;
    const own = row.trafficClass.trim();
    byNetwork.set(network, { rows: [], classes: new Set(own ? [own] : []), there: index });
  }
  for (const row of pasted) {
    const network = networkOf(row.cells.prefix ?? "") ?? `line ${row.line}`;
    const given = byNetwork.get(network) ?? { rows: [], classes: new Set<string>(), there: null };
    given.rows.push(row);
    if (row.cells.trafficClass) given.classes.add(row.cells.trafficClass);
    byNetwork.set(network, given);
  }
  const out: OnceEach & { filled: Map<number, string> } = {
    rows: [],
    filled: new Map(),
    twice: 0,
    conflicts: [],
    waiting: [],
  };
  for (const [network, { rows, classes, there: at }] of byNetwork) {
    const [first, ...more] = rows;
    if (!first) continue;
    const options = [...classes];
    const answer = Object.hasOwn(chosen, network) ? (chosen[network] ?? "") : "";
    const known =
      options.length < 2 ? (options[0] ?? "") : options.includes(answer) ? answer : null;
    if (options.length > 1) {
      out.conflicts.push({ network, classes: options, lines: rows.map(({ line }) => line) });
    }
    if (known === null) {
      out.waiting.push(...rows);
      continue;
    }
    out.twice += more.length + (at === null ? 0 : 1);
    if (at === null) {
      out.rows.push({ ...first, cells: { ...first.cells, ...(known && { trafficClass: known }) } });
    } else if (known !== there[at]?.trafficClass.trim()) out.filled.set(at, known);
  }
  return out;
}
