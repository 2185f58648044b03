import { chordToKm } from "@/lib/core/geo/chord";
import type { SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";

/** Great-circle km from a site to an edge metro, both by position. */
export function kmToEdge(sites: SiteFacts, site: number, edge: number): number {
  return chordToKm(sites.chord(site, edge));
}

/** Great-circle km from a site to a declared location, both by position. */
export function kmToLocation(
  { locations }: Subject,
  sites: SiteFacts,
  site: number,
  location: number,
): number {
  const edge = locations[location]?.edgeIndex;
  return edge === undefined ? Number.POSITIVE_INFINITY : kmToEdge(sites, site, edge);
}

/** Canonical metro name of a declared location, or "" for none. */
export function locationName({ locations }: Subject, location: number): string {
  return locations[location]?.metro.metro ?? "";
}
