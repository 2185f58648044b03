import type { Known } from "@/lib/sources/peeringdb/answers";
import { facilitiesAtEdges, type OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";
import { type Prefill, prefillFrom } from "./prefill";

/** What PeeringDB contributes to the form. */
export type PeeringDbHelp = {
  /** Values to compare with and take over; null when PeeringDB does not know the network. */
  prefill: Prefill | null;
  /** Facilities in edge metros. */
  offers: OfferedMetro[];
  answered: { at: string; known: boolean } | null;
  failure: Known["failure"];
};

/** Reads an answer of PeeringDB's for the form. */
export function peeringDbHelp({ answer, failure }: Known): PeeringDbHelp {
  const known = Boolean(answer?.net);
  return {
    prefill: answer && known ? prefillFrom(answer) : null,
    offers: answer ? facilitiesAtEdges(answer) : [],
    answered: answer ? { at: answer.fetchedAt, known } : null,
    failure,
  };
}
