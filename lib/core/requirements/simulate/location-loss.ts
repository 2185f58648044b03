import { type TrafficModel, utilisationOf } from "./traffic-model";

/** A location under a load. */
export type LoadedLocation = {
  /** Location position; -1 for none. */
  readonly location: number;
  /** Traffic over capacity; Infinity where traffic meets no capacity. */
  readonly utilisation: number;
};

/** The remaining locations whose utilisation lies in a band, and the busiest of them. */
export type Band = { readonly count: number; readonly busiest: LoadedLocation };

/**
 * Utilisations by location once `lost` is lost and its sites have moved to their nearest
 * remaining location; -1 at the lost one.
 */
export function utilisationsWithout(model: TrafficModel, lost: number): Float64Array {
  const count = model.locations.length;
  const utilisations = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const mbps = (model.load[at] as number) + (model.moved[lost * count + at] as number);
    utilisations[at] = at === lost ? -1 : utilisationOf(mbps, model.capacity[at] as number);
  }
  return utilisations;
}

/** Counts the utilisations for which `within` holds; the busiest is the first of equals. */
export function bandOf(utilisations: Float64Array, within: (utilisation: number) => boolean): Band {
  let count = 0;
  let busiest: LoadedLocation = { location: -1, utilisation: -1 };
  for (let location = 0; location < utilisations.length; location += 1) {
    const utilisation = utilisations[location] as number;
    if (utilisation < 0 || !within(utilisation)) continue;
    count += 1;
    if (utilisation > busiest.utilisation) busiest = { location, utilisation };
  }
  return { count, busiest };
}
