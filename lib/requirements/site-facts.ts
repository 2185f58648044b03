import { squaredChords, unitVectors } from "@/lib/geo/chord";
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
  readonly edgeCount: number;
  /** Squared chords to every edge metro: site s and edge e at `s * edgeCount + e`; see lib/geo/chord. */
  readonly chords: Float64Array;
  /** Location position of the hand-off, or `noHandoff`, or `handoffNotConnected`. */
  readonly handoffLocation: Int32Array;
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

function nearestOf(
  chords: Float64Array,
  siteCount: number,
  edgeCount: number,
  locations: readonly DeclaredLocation[],
): Int32Array {
  const order = alphabeticalPositions(locations);
  const edgeOf = Int32Array.from(order, (position) => locations[position]?.edgeIndex ?? 0);
  const nearest = new Int32Array(siteCount).fill(noLocation);
  for (let site = 0; site < siteCount; site += 1) {
    const row = site * edgeCount;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < edgeOf.length; at += 1) {
      const chord = chords[row + (edgeOf[at] as number)] as number;
      if (chord < least) {
        least = chord;
        nearest[site] = order[at] as number;
      }
    }
  }
  return nearest;
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
  const edgeCount = geometry.vectors.length / 3;
  const chords = squaredChords(unitVectors(sites), geometry.vectors);
  const nearestLocation = nearestOf(chords, sites.length, edgeCount, locations);
  const handoffLocation = handoffsOf(sites, locations);
  return {
    sites,
    count: sites.length,
    weights,
    trafficMbps: peakMbps === undefined ? null : weights.map((weight) => weight * peakMbps),
    edgeCount,
    chords,
    handoffLocation,
    nearestLocation,
    home: handoffLocation.map((handoff, site) =>
      handoff >= 0 ? handoff : (nearestLocation[site] as number),
    ),
  };
}
