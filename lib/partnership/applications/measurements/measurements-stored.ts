import type { MatchableResult } from "@/lib/sources/atlas/atlas-measurements";
import type { ProbePlaces } from "@/lib/sources/atlas/atlas-probes";
import type { AtlasTarget } from "@/lib/sources/atlas/ripe-atlas";
import type { SkippedLines } from "@/lib/sources/atlas/skipped-lines";

/** Targets for which a metro can be chosen in one go, the most measured first. */
export const maxTargets = 40;

/** Results handed in that wait for their metros to be chosen. */
export type StagedAtlas = {
  results: readonly MatchableResult[];
  /** With the metro chosen for each, "" for none. */
  targets: readonly (AtlasTarget & { metro: string })[];
  places: ProbePlaces;
  skippedResults: readonly SkippedLines[];
  skippedProbes: readonly SkippedLines[];
};

/** As it is stored: targets by their position, so that 20 MB of results stay below that. */
type Stored = Omit<StagedAtlas, "results" | "places"> & {
  names: string[];
  /** Probe, target, Atlas measurement, round-trip time in ms, time in ms since 1970. */
  results: [number, number, number | null, number, number][];
  places: [number, number, number][];
};

/** What waits, read from the text it is stored as. */
export function openStaged(content: string): StagedAtlas {
  const { names, results, places, ...rest } = JSON.parse(content) as Stored;
  return {
    ...rest,
    results: results.map(([probe, target, measurement, rttMs, at]) => ({
      probe,
      target: names[target] ?? "",
      measurement,
      rttMs,
      measuredAt: new Date(at).toISOString(),
    })),
    places: new Map(places.map(([probe, latitude, longitude]) => [probe, { latitude, longitude }])),
  };
}

/** The text that waiting results are stored as. */
export function sealStaged(staged: StagedAtlas): string {
  const { results, targets, places, skippedResults, skippedProbes } = staged;
  const names = [...new Set(results.map(({ target }) => target))];
  const positions = new Map(names.map((name, index) => [name, index]));
  const stored: Stored = {
    names,
    targets,
    skippedResults,
    skippedProbes,
    results: results.map(({ probe, target, measurement, rttMs, measuredAt }) => [
      probe,
      positions.get(target) ?? -1,
      measurement,
      rttMs,
      Date.parse(measuredAt),
    ]),
    places: [...places].map(([probe, { latitude, longitude }]) => [probe, latitude, longitude]),
  };
  return JSON.stringify(stored);
}
