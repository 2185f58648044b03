import type { Point } from "@/lib/core/geo/distance";

/**
 * The floor of a report: every great-circle distance between sites and metros by a plain haversine
 * loop, as one would first write it. Returns the sum, so that no compiler leaves the work out.
 */
export function haversineFloor(sites: readonly Point[], metros: readonly Point[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  for (const site of sites) {
    for (const metro of metros) {
      const latitude = (metro.latitude - site.latitude) * radians;
      const longitude = (metro.longitude - site.longitude) * radians;
      const half =
        Math.sin(latitude / 2) ** 2 +
        Math.cos(site.latitude * radians) *
          Math.cos(metro.latitude * radians) *
          Math.sin(longitude / 2) ** 2;
      sum += 2 * 6371.0088 * Math.asin(Math.sqrt(half));
    }
  }
  return sum;
}
