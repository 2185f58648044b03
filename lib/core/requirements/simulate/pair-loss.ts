import { nearestRemaining } from "./nearest-remaining";
import { type TrafficModel, utilisationOf } from "./traffic-model";

/** A pair of lost locations, and the busiest of those that remain; all by position. */
export type PairLoss = {
  one: number;
  other: number;
  /** The busiest remaining location. */
  busiest: number;
  /** Its traffic over its capacity; Infinity where traffic meets no capacity. */
  utilisation: number;
};

/**
 * Calls `visit` for every pair of locations that can be lost together. The object is reused: copy
 * what is kept.
 *
 * Utilisations only add up, so the busiest location of a pair is either the busiest once the
 * first is lost, or one of the few that receive traffic of the second. Sites whose first move is
 * lost as well move again; each of them does so in one pair.
 */
export function eachPairLoss(model: TrafficModel, visit: (loss: Readonly<PairLoss>) => void): void {
  const count = model.locations.length;
  const moved = Float64Array.from(model.moved, (mbps, at) => ratio(model, mbps, at % count));
  const again = sitesByHomeAndNext(model);
  const receivers = receiversByLocation(model);
  const base = new Float64Array(count);
  const extra = new Float64Array(count);
  const loss: PairLoss = { one: 0, other: 0, busiest: -1, utilisation: -1 };
  const consider = (location: number) => {
    if (location === loss.one || location === loss.other) return;
    const utilisation =
      (base[location] as number) +
      (moved[loss.other * count + location] as number) +
      (extra[location] as number);
    if (utilisation <= loss.utilisation) return;
    loss.utilisation = utilisation;
    loss.busiest = location;
  };
  for (loss.one = 0; loss.one < count; loss.one += 1) {
    for (let at = 0; at < count; at += 1) {
      const calm = ratio(model, model.load[at] as number, at);
      base[at] = at === loss.one ? -1 : calm + (moved[loss.one * count + at] as number);
    }
    const [first, second] = twoBusiest(base);
    for (loss.other = loss.one + 1; loss.other < count; loss.other += 1) {
      loss.busiest = -1;
      loss.utilisation = -1;
      const moving = [
        ...(again.get(loss.one * count + loss.other) ?? []),
        ...(again.get(loss.other * count + loss.one) ?? []),
      ];
      const places = moving.map((site) =>
        nearestRemaining(model.sites, site, loss.one, loss.other),
      );
      for (const [at, place] of places.entries()) {
        const mbps = model.traffic[moving[at] as number] as number;
        if (place >= 0) extra[place] = (extra[place] as number) + ratio(model, mbps, place);
      }
      consider(first === loss.other ? second : first);
      for (const receiver of receivers[loss.other] ?? []) consider(receiver);
      for (const place of places) if (place >= 0) consider(place);
      for (const place of places) if (place >= 0) extra[place] = 0;
      visit(loss);
    }
  }
}

function ratio(model: TrafficModel, mbps: number, location: number): number {
  return utilisationOf(mbps, model.capacity[location] as number);
}

/** Positions of the highest and the second highest of the values. */
function twoBusiest(values: Float64Array): [number, number] {
  let first = -1;
  let second = -1;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (first < 0 || value > (values[first] as number)) {
      second = first;
      first = at;
    } else if (second < 0 || value > (values[second] as number)) {
      second = at;
    }
  }
  return [first, second];
}

/** For each location those that receive traffic when it is lost alone. */
function receiversByLocation({ locations, moved }: TrafficModel): number[][] {
  return locations.map((_, lost) => {
    const receivers: number[] = [];
    for (let to = 0; to < locations.length; to += 1) {
      if ((moved[lost * locations.length + to] as number) > 0) receivers.push(to);
    }
    return receivers;
  });
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
