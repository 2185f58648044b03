import { isFresh } from "@/lib/core/requirements/dates";
import type { SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";
import type { Steps } from "@/lib/core/steps/steps";
import { kmToEdge } from "./site-distance";

/** The fresh measurements between one site and one edge metro. */
export type MeasuredPair = {
  /** Position in the sites. */
  readonly site: number;
  /** Position in the catalogue of edge metros. */
  readonly edge: number;
  readonly km: number;
  readonly samples: readonly Sample[];
};

/** One measurement: its position in the document and its round-trip time. */
export type Sample = { readonly index: number; readonly rttMs: number };

/** Measurements looked at in one step. */
const slice = 1000;

/** Fresh measurements by site and metro, in the order in which each pair first appears. */
export function* measuredPairs(
  subject: Subject,
  sites: SiteFacts,
  freshDays: number,
): Steps<MeasuredPair[]> {
  const siteOf = new Map(sites.sites.map(({ name }, position) => [name, position]));
  const edgeOf = new Map(subject.edges.map(({ metro }, position) => [metro, position]));
  const pairs = new Map<number, { site: number; edge: number; km: number; samples: Sample[] }>();
  for (const [index, measurement] of (subject.document.measurements ?? []).entries()) {
    if (index % slice === 0) yield;
    if (!isFresh(measurement.measuredAt, subject.now, freshDays)) continue;
    const site = siteOf.get(measurement.site);
    const edge = edgeOf.get(measurement.metro);
    if (site === undefined || edge === undefined) continue;
    const sample = { index, rttMs: measurement.rttMs };
    const key = site * subject.edges.length + edge;
    const pair = pairs.get(key);
    if (pair) pair.samples.push(sample);
    else pairs.set(key, { site, edge, km: kmToEdge(sites, site, edge), samples: [sample] });
  }
  return [...pairs.values()];
}

/** Median round-trip time in ms; of an even number the mean of the middle two. */
export function medianRttMs(samples: readonly Sample[]): number {
  const sorted = samples.map(({ rttMs }) => rttMs).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[middle - 1] ?? upper;
  // Half by half: the sum of two large numbers could overflow.
  return lower / 2 + upper / 2;
}
