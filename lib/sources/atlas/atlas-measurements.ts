import { unitVectors } from "@/lib/core/geo/chord";
import { distanceKm } from "@/lib/core/geo/distance";
import { nearestKept, nearestThree } from "@/lib/core/geo/nearest";
import type { Measurement, Site } from "@/lib/core/requirements/document";
import type { ProbePlaces } from "./atlas-probes";
import type { AtlasResult } from "./atlas-result";

/** A probe stands for a site within this distance: further away its users are others. */
export const matchWithinKm = 50;

/** What of a result makes a measurement. */
export type MatchableResult = Omit<AtlasResult, "kind">;

export type AtlasMatching = {
  readonly results: readonly MatchableResult[];
  readonly places: ProbePlaces;
  readonly sites: readonly Site[];
  /** Canonical metro by target, as the user chose it; targets not chosen are left out. */
  readonly metros: ReadonlyMap<string, string>;
};

/** What became of a probe that has results. */
export type MatchedProbe = {
  readonly probe: number;
  readonly results: number;
  /** `place-unknown`: no place was given; `no-site-near`: the nearest site is too far. */
  readonly match: "site" | "place-unknown" | "no-site-near";
  /** Nearest site and its distance; null while there is no place or no site. */
  readonly site: string | null;
  readonly km: number | null;
};

export type AtlasMeasurements = {
  readonly measurements: readonly Measurement[];
  /** By number of the probe. */
  readonly probes: readonly MatchedProbe[];
  /** Results to targets for which no metro was chosen. */
  readonly withoutMetro: number;
};

/**
 * Turns results into measurements of the application: each probe stands for the nearest site
 * within 50 km, each target for the metro the user chose.
 */
export function atlasMeasurements(input: AtlasMatching): AtlasMeasurements {
  const probes = matchProbes(input);
  const siteOf = new Map(
    probes.flatMap(({ probe, match, site }) =>
      match === "site" && site !== null ? [[probe, site] as const] : [],
    ),
  );
  const measurements: Measurement[] = [];
  let withoutMetro = 0;
  for (const { probe, target, measurement, rttMs, measuredAt } of input.results) {
    const metro = input.metros.get(target);
    const site = siteOf.get(probe);
    if (metro === undefined) withoutMetro += 1;
    if (metro === undefined || site === undefined) continue;
    const number = measurement === null ? "" : ` ${measurement}`;
    const source = `RIPE Atlas${number}, probe ${probe}`;
    measurements.push({ site, metro, rttMs, measuredAt, source });
  }
  return { measurements, probes, withoutMetro };
}

function matchProbes({ results, places, sites }: AtlasMatching): MatchedProbe[] {
  const counts = new Map<number, number>();
  for (const { probe } of results) counts.set(probe, (counts.get(probe) ?? 0) + 1);
  const numbers = [...counts.keys()].sort((a, b) => a - b);
  const placed = numbers.filter((probe) => places.has(probe));
  const points = placed.flatMap((probe) => places.get(probe) ?? []);
  const nearest = nearestThree(unitVectors(points), unitVectors(sites));
  const positions = new Map(placed.map((probe, at) => [probe, nearest[at * nearestKept] ?? -1]));
  return numbers.map((probe) => {
    const place = places.get(probe);
    const site = sites[positions.get(probe) ?? -1];
    const km = place && site ? distanceKm(place, site) : null;
    const near = km !== null && km <= matchWithinKm;
    return {
      probe,
      results: counts.get(probe) ?? 0,
      match: place === undefined ? "place-unknown" : near ? "site" : "no-site-near",
      site: site?.name ?? null,
      km,
    };
  });
}
