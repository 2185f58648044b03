import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { chordToKm } from "@/lib/core/geo/chord";
import { distanceKm } from "@/lib/core/geo/distance";
import type { DeclaredLocation } from "./declared-locations";
import type { Subject } from "./subject";

/**
 * Edge metros that would give a region its second site: not yet declared, in the region of the
 * given locations (all of one region), and far enough from one of them. Nearest to the partner's
 * sites of that region first, by mean distance weighted with their traffic; without such sites
 * nearest to the locations.
 */
export function metrosThatMend(
  subject: Subject,
  locations: readonly DeclaredLocation[],
  separationKm: number,
): EdgeMetro[] {
  const region = locations[0]?.metro.region;
  const declared = new Set(subject.locations.map(({ edgeIndex }) => edgeIndex));
  const sites = weightedSites(subject, region);
  const ranked: { metro: EdgeMetro; km: number }[] = [];
  for (const [edge, metro] of subject.edges.entries()) {
    if (metro.region !== region || declared.has(edge)) continue;
    const away = locations.map((location) => distanceKm(location.metro, metro));
    if (!away.some((km) => km >= separationKm)) continue;
    const km = sites.length > 0 ? weightedKm(subject, sites, edge) : Math.min(...away);
    ranked.push({ metro, km });
  }
  ranked.sort((a, b) => a.km - b.km || (a.metro.metro < b.metro.metro ? -1 : 1));
  return ranked.map(({ metro }) => metro);
}

/** Sites with traffic whose home lies in the region. */
function weightedSites({ sites, locations }: Subject, region: string | undefined): number[] {
  const found: number[] = [];
  for (let site = 0; site < (sites?.count ?? 0); site += 1) {
    const home = locations[sites?.home[site] ?? -1];
    if (home?.metro.region === region && (sites?.weights[site] ?? 0) > 0) found.push(site);
  }
  return found;
}

function weightedKm({ sites }: Subject, at: readonly number[], edge: number): number {
  let sum = 0;
  if (sites === null) return sum;
  for (const site of at) {
    const km = chordToKm(sites.chord(site, edge));
    sum += km * (sites.weights[site] as number);
  }
  return sum;
}
