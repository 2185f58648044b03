import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import type { Point } from "@/lib/core/geo/distance";
import { within } from "@/lib/core/geo/within";
import type { MetroCount } from "./metro-count";

/** Kilometres of an international mile. */
export const kmPerMile = 1.609344;

/** How far an edge may lie from a place to be near it: 1000 miles, in km. */
export const nearRangeKm = 1000 * kmPerMile;

/** The edge metros near a place, the nearest first. */
export function metrosNear(place: Point): { metro: EdgeMetro; km: number }[] {
  return within(place, edgeMetros, nearRangeKm).map(({ place: metro, km }) => ({ metro, km }));
}

/**
 * As many of the near metros as are sure to have the wanted number of partners: partners elsewhere are
 * farther than all of these, so that the first of a list need no others. `counts` are the partners of
 * each metro under the list's own filters.
 */
export function enoughNear<Near extends { metro: EdgeMetro }>(
  near: readonly Near[],
  counts: readonly MetroCount[],
  wanted: number,
): Near[] {
  const at = near.findIndex(({ metro }) =>
    counts.some((each) => each.metro === metro.metro && each.partners >= wanted),
  );
  return at < 0 ? [...near] : near.slice(0, at + 1);
}

/** Of some metros the one nearest to the place that near metros were found for; null when none is near. */
export function nearestOf(
  metros: readonly string[],
  near: readonly { metro: EdgeMetro; km: number }[],
): { metro: string; km: number } | null {
  const found = near.find(({ metro }) => metros.includes(metro.metro));
  return found ? { metro: found.metro.metro, km: found.km } : null;
}
