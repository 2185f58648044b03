import { squaredChord, unitVectors } from "@/lib/core/geo/chord";
import { nearestKept, nearestThree } from "@/lib/core/geo/nearest";
import { alphabeticalPositions, type DeclaredLocation } from "./declared-locations";
import type { Site } from "./document";
import type { EdgeGeometry } from "./edge-geometry";

/** In `handoffLocation`: the site declares no hand-off. */
export const noHandoff = -1;
/** In `handoffLocation`: the hand-off is an edge metro that is no declared location. */
export const handoffNotConnected = -2;
/** In `nearestLocation` and `home`: there is no location at all. */
export const noLocation = -1;

/**
 * The declared sites as arrays by site, for loops over thousands of them. Positions in
 * `Subject.locations` are called location positions, positions in the catalogue edge positions.
 */
export type SiteFacts = {
  readonly sites: readonly Site[];
  readonly count: number;
  /** Share over the sum of shares; they sum to 1. */
  readonly weights: Float64Array;
  /** Weight times the declared peak, in Mbps; null while no peak is declared. */
  readonly trafficMbps: Float64Array | null;
  /** Squared chord from a site to an edge metro, by their positions; see lib/core/geo/chord. */
  readonly chord: (site: number, edge: number) => number;
  /** Location position of the hand-off, or `noHandoff`, or `handoffNotConnected`. */
  readonly handoffLocation: Int32Array;
  /**
   * Location positions of the three nearest locations, nearest first, three numbers a site;
   * `noLocation` where there are fewer. Two lost locations leave the third.
   */
  readonly choices: Int32Array;
  /** Location position of the nearest location, or `noLocation`. */
  readonly nearestLocation: Int32Array;
  /** Location position where the site's traffic is handed over, or `noLocation`. */
  readonly home: Int32Array;
};

/** Shares may be as large as numbers get: they are divided by the largest before they are added. */
function weightsOf(sites: readonly Site[]): Float64Array {
  const weights = new Float64Array(sites.length);
  let largest = 0;
  for (const site of sites) largest = Math.max(largest, site.share);
  if (largest === 0) return weights;
  let sum = 0;
  for (const [index, site] of sites.entries()) {
    const relative = site.share / largest;
    weights[index] = relative;
    sum += relative;
  }
  for (let index = 0; index < weights.length; index += 1) {
    weights[index] = (weights[index] as number) / sum;
  }
  return weights;
}

function choicesOf(
  siteVectors: Float64Array,
  edgeVectors: Float64Array,
  locations: readonly DeclaredLocation[],
): Int32Array {
  // The first of equals is kept, and equals go to the alphabetical metro.
  const order = alphabeticalPositions(locations);
  const vectors = new Float64Array(order.length * 3);
  for (const [at, position] of order.entries()) {
    const start = (locations[position]?.edgeIndex ?? 0) * 3;
    vectors.set(edgeVectors.subarray(start, start + 3), at * 3);
  }
  return nearestThree(siteVectors, vectors).map((at) => order[at] ?? noLocation);
}

function firstChoices(choices: Int32Array): Int32Array {
  const first = new Int32Array(choices.length / nearestKept);
  for (let site = 0; site < first.length; site += 1) {
    first[site] = choices[site * nearestKept] as number;
  }
  return first;
}

function handoffsOf(sites: readonly Site[], locations: readonly DeclaredLocation[]): Int32Array {
  const positions = new Map(locations.map((each, position) => [each.metro.metro, position]));
  return Int32Array.from(sites, (site) =>
    site.handoff === undefined ? noHandoff : (positions.get(site.handoff) ?? handoffNotConnected),
  );
}

/** Computes the facts of the sites; `peakMbps` undefined while no peak is declared. */
export function siteFacts(
  sites: readonly Site[],
  peakMbps: number | undefined,
  locations: readonly DeclaredLocation[],
  geometry: EdgeGeometry,
): SiteFacts {
  const weights = weightsOf(sites);
  const vectors = unitVectors(sites);
  const choices = choicesOf(vectors, geometry.vectors, locations);
  const nearestLocation = firstChoices(choices);
  const handoffLocation = handoffsOf(sites, locations);
  return {
    sites,
    count: sites.length,
    weights,
    trafficMbps: peakMbps === undefined ? null : weights.map((weight) => weight * peakMbps),
    chord: (site, edge) => squaredChord(vectors, site, geometry.vectors, edge),
    choices,
    handoffLocation,
    nearestLocation,
    home: handoffLocation.map((handoff, site) =>
      handoff >= 0 ? handoff : (nearestLocation[site] as number),
    ),
  };
}
