import { nearestRemaining } from "./site-choices";
import type { TrafficModel } from "./traffic-model";

/**
 * Mbps by location once `lost` is lost and its sites have moved to their nearest remaining
 * location; 0 at the lost one. Written into `into`, which is returned.
 */
export function loadWithout(model: TrafficModel, lost: number, into: Float64Array): Float64Array {
  const count = model.locations.length;
  const row = lost * count;
  for (let at = 0; at < count; at += 1) {
    into[at] = (model.load[at] as number) + (model.moved[row + at] as number);
  }
  into[lost] = 0;
  return into;
}

/**
 * Calls `visit` for every pair of locations with the load by location once both are lost. The
 * array is reused: read it before returning. Only sites whose first move is also lost are looked
 * at again, each in one pair, so that all pairs cost little more than their locations.
 */
export function eachPairLoss(
  model: TrafficModel,
  visit: (one: number, other: number, load: Float64Array) => void,
): void {
  const count = model.locations.length;
  const load = new Float64Array(count);
  const buckets = sitesByHomeAndNext(model);
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      for (let at = 0; at < count; at += 1) {
        load[at] =
          (model.load[at] as number) +
          (model.moved[one * count + at] as number) +
          (model.moved[other * count + at] as number);
      }
      for (const bucket of [buckets.get(one * count + other), buckets.get(other * count + one)]) {
        for (const site of bucket ?? []) {
          const to = nearestRemaining(model.choices, site, one, other);
          if (to >= 0) load[to] = (load[to] as number) + (model.traffic[site] as number);
        }
      }
      load[one] = 0;
      load[other] = 0;
      visit(one, other, load);
    }
  }
}

/** Sites by home and the location they move to first, at `home * locations + next`. */
function sitesByHomeAndNext({ locations, sites, next }: TrafficModel): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  for (let site = 0; site < sites.count; site += 1) {
    const to = next[site] as number;
    if (to < 0) continue;
    const key = (sites.home[site] as number) * locations.length + to;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(site);
    else buckets.set(key, [site]);
  }
  return buckets;
}
