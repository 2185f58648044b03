import type { DeclaredLocation } from "@/lib/core/requirements/declared-locations";
import { noLocation, type SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";
import { nearestRemaining } from "./nearest-remaining";

/** Where the traffic goes while all is well, and where it goes next; all by location position. */
export type TrafficModel = {
  readonly locations: readonly DeclaredLocation[];
  readonly sites: SiteFacts;
  /** Mbps by site. */
  readonly traffic: Float64Array;
  /** Mbps of Peering Service connections by location. */
  readonly capacity: Float64Array;
  /** Mbps by location with every site at its home. */
  readonly load: Float64Array;
  /** For each site the location it moves to when its home is lost, or `noLocation`. */
  readonly next: Int32Array;
  /** Mbps that location `to` receives when `lost` is lost alone, at `lost * locations + to`. */
  readonly moved: Float64Array;
};

const known = new WeakMap<Subject, TrafficModel>();

/**
 * The traffic model of a subject, computed once; null while locations, sites or the peak are
 * missing.
 */
export function trafficModel(subject: Subject): TrafficModel | null {
  const before = known.get(subject);
  if (before) return before;
  const { locations, sites } = subject;
  if (locations.length === 0 || sites === null || sites.trafficMbps === null) return null;
  const model = modelOf(locations, sites, sites.trafficMbps);
  known.set(subject, model);
  return model;
}

function modelOf(
  locations: readonly DeclaredLocation[],
  sites: SiteFacts,
  traffic: Float64Array,
): TrafficModel {
  const load = new Float64Array(locations.length);
  const next = new Int32Array(sites.count);
  const moved = new Float64Array(locations.length * locations.length);
  for (let site = 0; site < sites.count; site += 1) {
    const home = sites.home[site] as number;
    const mbps = traffic[site] as number;
    const to = nearestRemaining(sites, site, home);
    next[site] = to;
    load[home] = (load[home] as number) + mbps;
    if (to === noLocation) continue;
    const at = home * locations.length + to;
    moved[at] = (moved[at] as number) + mbps;
  }
  const capacity = Float64Array.from(locations, (location) => location.capacityMbps);
  return { locations, sites, traffic, capacity, load, next, moved };
}

/** Traffic over capacity; Infinity where traffic meets no capacity, 0 where there is no traffic. */
export function utilisationOf(trafficMbps: number, capacityMbps: number): number {
  return trafficMbps === 0 ? 0 : trafficMbps / capacityMbps;
}
