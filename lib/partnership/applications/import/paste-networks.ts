import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { onceEach } from "./paste-prefixes";
import { note, type PasteReading } from "./paste-reading";
import type { PasteRow } from "./paste-rows";

/**
 * The rows of networks that are not in the form yet, each once; those given with several classes wait
 * for an answer (`classes`, by network). Says in the reading what was made of the rest.
 *
 * @returns `filled`: classes for networks of the form that have none, by their row
 */
export function takeEachNetworkOnce(
  rows: readonly PasteRow[],
  values: FormValues,
  classes: Readonly<Record<string, string>>,
  reading: PasteReading,
): { rows: PasteRow[]; filled: ReadonlyMap<number, string> } {
  const once = onceEach(rows, values.routing.prefixes, classes);
  if (once.twice > 0) reading.notes.push(note("twice", { count: once.twice }));
  reading.conflicts = once.conflicts;
  for (const row of once.waiting) {
    row.wrong.push({ field: "trafficClass", words: "form.paste.problems.which-class", values: {} });
  }
  return { rows: once.rows, filled: once.filled };
}
