import { nearestRemaining } from "./nearest-remaining";
import { type TrafficModel, utilisationOf } from "./traffic-model";

/** A pair of lost locations, and the busiest of those that remain; all by position. */
export type PairLoss = {
  one: number;
  other: number;
  /** The busiest remaining location, the first of equals. */
  busiest: number;
  /** Its traffic over its capacity; Infinity where traffic meets no capacity. */
  utilisation: number;
};

/**
 * Calls `visit` for every pair of locations that can be lost together. The object is reused: copy
 * what is kept. Utilisations add up, so each pair sums what its locations send when they are lost
 * alone; only sites whose first move is lost as well are looked at again, each in one pair. All
 * pairs together then cost little more than their number times the locations.
 */
export function eachPairLoss(model: TrafficModel, visit: (loss: Readonly<PairLoss>) => void): void {
  const count = model.locations.length;
  const calm = Float64Array.from(model.load, (mbps, at) => ratio(model, mbps, at));
  const moved = Float64Array.from(model.moved, (mbps, at) => ratio(model, mbps, at % count));
  const again = sitesByHomeAndNext(model);
  const extra = new Float64Array(count);
  const loss: PairLoss = { one: 0, other: 0, busiest: -1, utilisation: -1 };
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      const first = again.get(one * count + other);
      const second = again.get(other * count + one);
      if (first) moveAgain(model, first, one, other, extra);
      if (second) moveAgain(model, second, one, other, extra);
      loss.one = one;
      loss.other = other;
      loss.busiest = -1;
      loss.utilisation = -1;
      for (let at = 0; at < count; at += 1) {
        if (at === one || at === other) continue;
        const utilisation =
          (calm[at] as number) +
          (moved[one * count + at] as number) +
          (moved[other * count + at] as number) +
          (extra[at] as number);
        if (utilisation <= loss.utilisation) continue;
        loss.utilisation = utilisation;
        loss.busiest = at;
      }
      if (first || second) extra.fill(0);
      visit(loss);
    }
  }
}

function ratio(model: TrafficModel, mbps: number, location: number): number {
  return utilisationOf(mbps, model.capacity[location] as number);
}

function moveAgain(
  model: TrafficModel,
  sites: readonly number[],
  one: number,
  other: number,
  extra: Float64Array,
): void {
  for (const site of sites) {
    const to = nearestRemaining(model.sites, site, one, other);
    if (to < 0) continue;
    extra[to] = (extra[to] as number) + ratio(model, model.traffic[site] as number, to);
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
