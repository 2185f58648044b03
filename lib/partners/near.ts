import type { EdgeMetro } from "@/lib/edges/edge-metro";
import { edgeMetros } from "@/lib/edges/edge-metros";
import type { Point } from "@/lib/geo/distance";
import { within } from "@/lib/geo/within";

/** Kilometres of an international mile. */
export const kmPerMile = 1.609344;

/** How far an edge may lie from a place to be near it: 1000 miles, in km. */
export const nearRangeKm = 1000 * kmPerMile;

/** The edge metros near a place, the nearest first. */
export function metrosNear(place: Point): { metro: EdgeMetro; km: number }[] {
  return within(place, edgeMetros, nearRangeKm).map(({ place: metro, km }) => ({ metro, km }));
}

/** Of some metros the one nearest to the place that near metros were found for; null when none is near. */
export function nearestOf(
  metros: readonly string[],
  near: readonly { metro: EdgeMetro; km: number }[],
): { metro: string; km: number } | null {
  const found = near.find(({ metro }) => metros.includes(metro.metro));
  return found ? { metro: found.metro.metro, km: found.km } : null;
}
