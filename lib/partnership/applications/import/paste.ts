import { type ReadTable, readTable } from "@/lib/core/table/table";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { listColumns, type PasteColumn } from "./paste-columns";
import { judgeRows } from "./paste-judge";
import { takeEachNetworkOnce } from "./paste-networks";
import { type PrefixTable, readPrefixTable } from "./paste-prefixes";
import { putRows } from "./paste-put";
import type { PasteReading } from "./paste-reading";
import { nameRefused, noteUnread, withoutWrongLines } from "./paste-refused";
import { newMetros, roomFor } from "./paste-room";
import { placeQuery, rawRows } from "./paste-rows";
import { readRows } from "./paste-rows-of-list";
import { columnsWithSamples, shownColumns, tableProblem } from "./paste-table-columns";
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
  const reading = nothingRead(input, values, prefixes);
  if (!table.ok) {
    return {
      ...reading,
      problem: { words: `form.paste.problems.${table.code}`, values: table.values },
    };
  }
  reading.columns = columnsWithSamples(table);
  const problem = tableProblem(table);
  if (problem) return { ...reading, problem };

  const read = readRows(input, table, values, reading.notes);
  const { rows, over, maximum } = roomFor(target, values, read);
  noteUnread(rows, prefixes?.wrong ?? new Map());
  let good = withoutWrongLines(rows);
  let filled: ReadonlyMap<number, string> = new Map();
  if (target === "prefixes") {
    ({ rows: good, filled } = takeEachNetworkOnce(good, values, input.classes ?? {}, reading));
  }
  if (target === "locations") good = newMetros(good, values, reading.notes);

  const judged = judgeRows(good, (kept) => putRows(target, kept, values, filled), basis);
  reading.values = judged.values;
  reading.added = judged.kept.length + filled.size;
  reading.shown = shownColumns(target, table, judged.kept);
  reading.rows = judged.kept.map(({ line, cells }) => ({
    line,
    cells: reading.shown.map((field) => cells[field] ?? ""),
  }));
  nameRefused(reading, table, { rows, over, maximum });
  return reading;
}

/** A reading before anything was read. */
function nothingRead(
  { target, text }: PasteInput,
  values: FormValues,
  prefixes: PrefixTable | null,
): PasteReading {
  return {
    target,
    problem: null,
    columns: [],
    shown: [],
    rows: [],
    notes: [...(prefixes?.notes ?? [])],
    conflicts: [],
    refused: [],
    rest: text,
    values,
    added: 0,
  };
}
