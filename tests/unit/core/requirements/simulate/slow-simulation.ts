import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import type { ApplicationDocument, Site } from "@/lib/core/requirements/document";

/**
 * The failure simulation written for reading, not for speed: every loss is played from the
 * beginning, with one distance at a time.
 */

export type SlowLoad = Map<string, { traffic: number; capacity: number }>;

const metroOf = (name: string) => {
  const metro = findMetro(name);
  if (metro === null) throw new Error(`no metro ${name}`);
  return metro;
};

export function nearest(site: Site, among: readonly string[]): string | undefined {
  return [...among].sort(
    (a, b) =>
      distanceKm(site, metroOf(a)) - distanceKm(site, metroOf(b)) || (a < b ? -1 : a > b ? 1 : 0),
  )[0];
}

export function locationNames(document: ApplicationDocument): string[] {
  return (document.locations ?? []).map(({ metro }) => metro);
}

export function homeOf(site: Site, document: ApplicationDocument): string | undefined {
  const declared = locationNames(document);
  if (site.handoff !== undefined && declared.includes(site.handoff)) return site.handoff;
  return nearest(site, declared);
}

function capacityOf(document: ApplicationDocument, metro: string): number {
  const location = document.locations?.find((each) => each.metro === metro);
  return (location?.connections ?? [])
    .filter((connection) => connection.usedForPeeringService !== false)
    .reduce((sum, connection) => sum + connection.bandwidthMbps, 0);
}

function trafficOf(site: Site, document: ApplicationDocument): number {
  const all = document.traffic?.sites ?? [];
  const largest = Math.max(...all.map(({ share }) => share));
  const sum = all.reduce((total, { share }) => total + share / largest, 0);
  return (site.share / largest / sum) * (document.traffic?.peakMbps ?? 0);
}

/** Where each site goes when those locations are lost; undefined where none remains. */
export function placesAfter(
  document: ApplicationDocument,
  lost: readonly string[],
): (string | undefined)[] {
  const remaining = locationNames(document).filter((name) => !lost.includes(name));
  return (document.traffic?.sites ?? []).map((site) => {
    const home = homeOf(site, document);
    return home !== undefined && lost.includes(home) ? nearest(site, remaining) : home;
  });
}

/** Traffic and capacity of the remaining locations when those are lost. */
export function loadAfter(document: ApplicationDocument, lost: readonly string[]): SlowLoad {
  const load: SlowLoad = new Map();
  for (const name of locationNames(document)) {
    if (!lost.includes(name)) load.set(name, { traffic: 0, capacity: capacityOf(document, name) });
  }
  const sites = document.traffic?.sites ?? [];
  for (const [index, place] of placesAfter(document, lost).entries()) {
    const site = sites[index];
    const at = place === undefined ? undefined : load.get(place);
    if (at && site) at.traffic += trafficOf(site, document);
  }
  return load;
}

export function utilisation({ traffic, capacity }: { traffic: number; capacity: number }): number {
  if (traffic === 0) return 0;
  return capacity === 0 ? Infinity : traffic / capacity;
}

/** Capacity that remains at a location after each loss of one connection or one named router. */
export function remainders(document: ApplicationDocument, metro: string): number[] {
  const location = document.locations?.find((each) => each.metro === metro);
  const all = location?.connections ?? [];
  const without = (lost: (index: number) => boolean) =>
    capacityOf(
      {
        ...document,
        locations: [{ metro, connections: all.filter((_, index) => !lost(index)) }],
      },
      metro,
    );
  const routers = new Set(all.flatMap(({ router }) => (router ? [router.toLowerCase()] : [])));
  return [
    without(() => false),
    ...all.map((_, index) => without((each) => each === index)),
    ...[...routers].map((router) => without((each) => all[each]?.router?.toLowerCase() === router)),
  ];
}
