import { type AtlasResult, type AtlasResultProblem, readAtlasResult } from "./atlas-result";
import { asObject } from "./json-fields";
import { jsonRecords } from "./json-records";

/** A result that was skipped: its line, or its position in the array, from 1. */
export type SkippedResult = {
  readonly at: number;
  readonly code: AtlasResultProblem | "not-json" | "not-a-result";
};

/** A result that can be used, with its place in the file. */
export type PlacedResult = AtlasResult & { readonly at: number };

/** Something that was measured, for the user to say in which edge metro it stands. */
export type AtlasTarget = {
  readonly target: string;
  readonly results: number;
  readonly probes: number;
};

export type AtlasFile = {
  readonly results: readonly PlacedResult[];
  readonly skipped: readonly SkippedResult[];
  /** Most measured first. */
  readonly targets: readonly AtlasTarget[];
};

/**
 * Reads a file of RIPE Atlas results: a JSON array, or one result a line, of pings and traceroutes
 * of any firmware. Results that can't be used are listed with their place, and the rest is kept.
 */
export function readRipeAtlas(text: string): AtlasFile {
  const results: PlacedResult[] = [];
  const skipped: SkippedResult[] = [];
  for (const record of jsonRecords(text)) {
    const { at } = record;
    if (!record.ok) {
      skipped.push({ at, code: "not-json" });
      continue;
    }
    const object = asObject(record.value);
    if (object === null) {
      skipped.push({ at, code: "not-a-result" });
      continue;
    }
    const read = readAtlasResult(object);
    if (read.ok) results.push({ ...read.result, at });
    else skipped.push({ at, code: read.code });
  }
  return { results, skipped, targets: targetsOf(results) };
}

function targetsOf(results: readonly PlacedResult[]): AtlasTarget[] {
  const byTarget = new Map<string, { results: number; probes: Set<number> }>();
  for (const { target, probe } of results) {
    const seen = byTarget.get(target) ?? { results: 0, probes: new Set<number>() };
    seen.results += 1;
    seen.probes.add(probe);
    byTarget.set(target, seen);
  }
  return [...byTarget]
    .map(([target, seen]) => ({ target, results: seen.results, probes: seen.probes.size }))
    .sort((a, b) => b.results - a.results || (a.target < b.target ? -1 : 1));
}
