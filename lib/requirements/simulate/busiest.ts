import { type TrafficModel, utilisationOf } from "./traffic-model";

/** A location under a load. */
export type LoadedLocation = {
  /** Location position. */
  readonly location: number;
  /** Traffic over capacity; Infinity where traffic meets no capacity. */
  readonly utilisation: number;
};

/**
 * The remaining locations by utilisation, the busiest first, equals in declared order.
 * `load` in Mbps by location; `lost` are positions that are gone.
 */
export function byUtilisation(
  model: TrafficModel,
  load: Float64Array,
  lost: readonly number[],
): LoadedLocation[] {
  const loaded: LoadedLocation[] = [];
  for (let location = 0; location < load.length; location += 1) {
    if (lost.includes(location)) continue;
    const capacity = model.capacity[location] as number;
    loaded.push({ location, utilisation: utilisationOf(load[location] as number, capacity) });
  }
  return loaded.sort((a, b) =>
    a.utilisation === b.utilisation ? a.location - b.location : b.utilisation - a.utilisation,
  );
}

/** The busiest remaining location without sorting, for loops over all pairs. */
export function busiest(
  model: TrafficModel,
  load: Float64Array,
  one: number,
  other: number,
): LoadedLocation {
  let location = -1;
  let utilisation = -1;
  for (let at = 0; at < load.length; at += 1) {
    if (at === one || at === other) continue;
    const here = utilisationOf(load[at] as number, model.capacity[at] as number);
    if (here > utilisation) {
      utilisation = here;
      location = at;
    }
  }
  return { location, utilisation };
}
