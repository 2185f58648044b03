import type { Subject } from "@/lib/core/requirements/subject";
import { kmToLocation } from "./site-distance";

/**
 * Mean great-circle km from users to the location where their traffic is handed over, by their share of
 * traffic; null without sites or locations.
 */
export function meanHomeKm(subject: Subject): number | null {
  const { sites, locations } = subject;
  if (sites === null || locations.length === 0) return null;
  let mean = 0;
  for (let site = 0; site < sites.count; site += 1) {
    const home = sites.home[site] as number;
    mean += (sites.weights[site] as number) * kmToLocation(subject, sites, site, home);
  }
  return mean;
}
