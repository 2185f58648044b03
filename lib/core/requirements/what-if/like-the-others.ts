import { findMetro } from "@/lib/core/edges/find-metro";
import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument, Connection } from "@/lib/core/requirements/document";

/**
 * A connection like the Peering Service connections already declared, the nearest company first:
 * those of the location, else of its region, else of all. It has their most common bandwidth,
 * which `equal-bandwidth` asks for, and the facts of the first that has it. What belongs to one
 * link alone (name, building, routers, utilisation, legacy) is left out. Without any connection
 * it has the recommended bandwidth and says nothing else.
 */
export function linkLikeTheOthers(
  document: ApplicationDocument,
  metro: string,
  policy: Policy,
): Connection {
  const region = findMetro(metro)?.region;
  const locations = document.locations ?? [];
  const circles = [
    locations.filter((location) => location.metro === metro),
    locations.filter((location) => findMetro(location.metro)?.region === region),
    locations,
  ].map((circle) =>
    circle
      .flatMap(({ connections }) => connections ?? [])
      .filter(({ usedForPeeringService }) => usedForPeeringService !== false),
  );
  const company = circles.find((connections) => connections.length > 0) ?? [];
  const bandwidthMbps = mostCommonBandwidth(company);
  const model = company.find((connection) => connection.bandwidthMbps === bandwidthMbps);
  if (model === undefined) return { bandwidthMbps: policy.linkSpeed.recommendedMbps.value };
  const { name, facility, peeringDbFacilityId, router, microsoftRouter, ...facts } = model;
  const { peakUtilisation, augmentationDueOn, legacy, ...like } = facts;
  return like;
}

/** Of equally common bandwidths the highest; 0 without connections. */
function mostCommonBandwidth(connections: readonly Connection[]): number {
  const counts = new Map<number, number>();
  for (const { bandwidthMbps } of connections) {
    counts.set(bandwidthMbps, (counts.get(bandwidthMbps) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b - a);
  return ranked[0]?.[0] ?? 0;
}

/** The first of "stem 1", "stem 2" … that is not taken, whatever the case. */
export function freeName(stem: string, taken: readonly (string | undefined)[]): string {
  const names = new Set(taken.map((name) => name?.toLowerCase()));
  let number = 1;
  while (names.has(`${stem} ${number}`.toLowerCase())) number += 1;
  return `${stem} ${number}`;
}
