import type { TrafficModel } from "./traffic-model";

/** The sites that a lost location sends to another region. */
export type Leaving = {
  /** How many sites move there. */
  readonly sites: number;
  /** Their weights together. */
  readonly weight: number;
  /** The region that most of their weight goes to, else most of them. */
  readonly region: string;
};

/** For each location the sites that leave its region when it is lost; null where none does. */
export function leavingByLocation(model: TrafficModel): (Leaving | null)[] {
  const regions: Map<string, { sites: number; weight: number }>[] = [];
  for (let site = 0; site < model.sites.count; site += 1) {
    const home = model.sites.home[site] as number;
    const to = model.locations[model.next[site] as number]?.metro.region;
    if (to === undefined || to === model.locations[home]?.metro.region) continue;
    regions[home] ??= new Map();
    const sum = regions[home].get(to) ?? { sites: 0, weight: 0 };
    sum.sites += 1;
    sum.weight += model.sites.weights[site] as number;
    regions[home].set(to, sum);
  }
  return model.locations.map((_, position) => summary(regions[position]));
}

function summary(
  regions: ReadonlyMap<string, { sites: number; weight: number }> | undefined,
): Leaving | null {
  if (regions === undefined) return null;
  const ranked = [...regions].sort(([, a], [, b]) => b.weight - a.weight || b.sites - a.sites);
  return {
    sites: ranked.reduce((sum, [, { sites }]) => sum + sites, 0),
    weight: ranked.reduce((sum, [, { weight }]) => sum + weight, 0),
    region: ranked[0]?.[0] ?? "",
  };
}
