import { distanceKm, type Point } from "./distance";

/**
 * The places at most `rangeKm` kilometres from a point, each with its distance, the nearest first;
 * equally near ones stay in their order. For some hundred places: each is measured.
 */
export function within<Place extends Point>(
  from: Point,
  places: readonly Place[],
  rangeKm: number,
): { place: Place; km: number }[] {
  return places
    .map((place) => ({ place, km: distanceKm(from, place) }))
    .filter(({ km }) => km <= rangeKm)
    .sort((a, b) => a.km - b.km);
}
