import { findMetro } from "@/lib/core/edges/find-metro";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Db } from "@/lib/platform/db/client";
import type { MatchableResult } from "@/lib/sources/atlas/atlas-measurements";
import { type ProbePlaces, readAtlasProbes } from "@/lib/sources/atlas/atlas-probes";
import { type AtlasTarget, readRipeAtlas } from "@/lib/sources/atlas/ripe-atlas";
import { type SkippedLines, skippedLines } from "@/lib/sources/atlas/skipped-lines";
import { guessMetro } from "@/lib/sources/atlas/target-metro";

/** Targets for which a metro can be chosen in one go, the most measured first. */
export const mostTargets = 40;

/** Names of hosts are shorter; what is longer is cut. */
const longestTarget = 253;

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

export type HandedIn = { results: string; probes: string };

/**
 * Keeps what was handed in until it is added or thrown away. Results take the place of those that
 * waited; places of probes alone are added to what waits.
 */
export async function stageAtlas(
  db: Db,
  applicationId: string,
  { results, probes }: HandedIn,
  document: ApplicationDocument,
): Promise<"done" | "empty" | "no-results"> {
  const given = readAtlasProbes(probes);
  const skippedProbes = skippedLines(given.skipped);
  if (results.trim() !== "") {
    const staged = readResults(results, document);
    await store(db, applicationId, { ...staged, places: given.places, skippedProbes }, true);
    return "done";
  }
  if (probes.trim() === "") return "empty";
  const waiting = await stagedAtlas(db, applicationId);
  if (!waiting) return "no-results";
  const places = new Map([...waiting.places, ...given.places]);
  await store(db, applicationId, { ...waiting, places, skippedProbes }, true);
  return "done";
}

function readResults(text: string, document: ApplicationDocument) {
  const declared = (document.locations ?? []).map(({ metro }) => metro);
  const file = readRipeAtlas(text);
  const targets = file.targets.map((target, index) => ({
    ...target,
    target: target.target.slice(0, longestTarget),
    metro: index < mostTargets ? (guessMetro(target.target, declared) ?? "") : "",
  }));
  const results = file.results.map((result) => ({
    ...result,
    target: result.target.slice(0, longestTarget),
  }));
  return { results, targets, skippedResults: skippedLines(file.skipped) };
}

/** What waits, with a token that changes when something else is handed in; null when nothing does. */
export async function stagedAtlas(
  db: Db,
  applicationId: string,
): Promise<(StagedAtlas & { token: string }) | null> {
  const row = await db.pendingMeasurements.findUnique({ where: { applicationId } });
  if (!row) return null;
  const { names, results, places, ...rest } = JSON.parse(row.content) as Stored;
  return {
    ...rest,
    token: row.createdAt.toISOString(),
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

/** Remembers the metros chosen, by position of the target; names that are no edge metro are none. */
export async function chooseMetros(
  db: Db,
  applicationId: string,
  staged: StagedAtlas,
  metros: readonly string[],
): Promise<StagedAtlas> {
  const targets = staged.targets.map((target, index) => ({
    ...target,
    metro: index < mostTargets ? (findMetro(metros[index] ?? "")?.metro ?? "") : "",
  }));
  const chosen = { ...staged, targets };
  await store(db, applicationId, chosen, false);
  return chosen;
}

/** Throws away what waits. */
export async function dropStaged(db: Db, applicationId: string): Promise<void> {
  await db.pendingMeasurements.deleteMany({ where: { applicationId } });
}

async function store(db: Db, applicationId: string, staged: StagedAtlas, anew: boolean) {
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
  const content = JSON.stringify(stored);
  await db.pendingMeasurements.upsert({
    where: { applicationId },
    create: { applicationId, content, createdAt: new Date() },
    update: { content, ...(anew && { createdAt: new Date() }) },
    select: { applicationId: true },
  });
}
