import { chordToKm } from "@/lib/core/geo/chord";
import type { SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";

/** An unconnected edge metro that lies much nearer to some sites than any location. */
export type Gap = {
  /** Position in the catalogue of edge metros. */
  readonly edge: number;
  readonly metro: string;
  /** Km nearer than the nearest location, times the weight, summed over all sites that gain. */
  readonly savedKm: number;
  /** Sites for which it is nearer by more than the bound. */
  readonly sites: number;
  /** Weight of those sites together. */
  readonly weight: number;
  /** Position of the heaviest of those sites. */
  readonly site: number;
};

export type Gaps = {
  /** Most km saved first, equals by name. */
  readonly metros: readonly Gap[];
  /** Sites that have an unconnected edge metro nearer by more than the bound. */
  readonly sites: number;
  /** Weight of those sites together. */
  readonly weight: number;
};

/** The unconnected edge metros worth adding: nearer by more than `nearerByKm` for some site. */
export function nearestEdgeGaps(subject: Subject, sites: SiteFacts, nearerByKm: number): Gaps {
  const tally = new GapTally(subject.edges.length);
  const unconnected = unconnectedEdges(subject);
  if (unconnected.length === 0) return { metros: [], sites: 0, weight: 0 };
  let affected = 0;
  let affectedWeight = 0;
  for (let site = 0; site < sites.count; site += 1) {
    const nearestEdge = subject.locations[sites.nearestLocation[site] as number]?.edgeIndex;
    if (nearestEdge === undefined) continue;
    const weight = sites.weights[site] as number;
    const nearestChord = sites.chord(site, nearestEdge);
    const nearestKm = chordToKm(nearestChord);
    let gap = false;
    for (const edge of unconnected) {
      const chord = sites.chord(site, edge);
      // Chords order like distances; only a nearer edge is worth its arc sine.
      if (chord >= nearestChord) continue;
      const km = nearestKm - chordToKm(chord);
      tally.save(edge, weight * km);
      if (km <= nearerByKm) continue;
      tally.count(edge, site, weight);
      gap = true;
    }
    if (!gap) continue;
    affected += 1;
    affectedWeight += weight;
  }
  return { metros: tally.ranked(subject), sites: affected, weight: affectedWeight };
}

/** Sums by edge metro, in arrays because sites times metros are many. */
class GapTally {
  readonly #savedKm: Float64Array;
  readonly #sites: Int32Array;
  readonly #weight: Float64Array;
  readonly #heaviest: Int32Array;
  readonly #heaviestWeight: Float64Array;

  constructor(edgeCount: number) {
    this.#savedKm = new Float64Array(edgeCount);
    this.#sites = new Int32Array(edgeCount);
    this.#weight = new Float64Array(edgeCount);
    this.#heaviest = new Int32Array(edgeCount);
    this.#heaviestWeight = new Float64Array(edgeCount).fill(-1);
  }

  save(edge: number, weightedKm: number): void {
    this.#savedKm[edge] = (this.#savedKm[edge] as number) + weightedKm;
  }

  count(edge: number, site: number, weight: number): void {
    this.#sites[edge] = (this.#sites[edge] as number) + 1;
    this.#weight[edge] = (this.#weight[edge] as number) + weight;
    if (weight <= (this.#heaviestWeight[edge] as number)) return;
    this.#heaviest[edge] = site;
    this.#heaviestWeight[edge] = weight;
  }

  ranked({ edges }: Subject): Gap[] {
    const gaps: Gap[] = [];
    for (const [edge, { metro }] of edges.entries()) {
      const sites = this.#sites[edge] as number;
      if (sites === 0) continue;
      const [savedKm, weight] = [this.#savedKm[edge] as number, this.#weight[edge] as number];
      gaps.push({ edge, metro, savedKm, sites, weight, site: this.#heaviest[edge] as number });
    }
    return gaps.sort((a, b) => b.savedKm - a.savedKm || (a.metro < b.metro ? -1 : 1));
  }
}

function unconnectedEdges({ edges, locations }: Subject): number[] {
  const connected = new Set(locations.map(({ edgeIndex }) => edgeIndex));
  return [...edges.keys()].filter((edge) => !connected.has(edge));
}
