import type { Known } from "@/lib/sources/peeringdb/answers";
import {
  facilitiesAtEdges,
  type OfferedMetro,
  type UnplacedFacility,
} from "@/lib/sources/peeringdb/facilities-at-edges";
import { type Prefill, prefillFrom } from "./prefill";

/** What PeeringDB contributes to the form. */
export type PeeringDbHelp = {
  /** Values to compare with and take over; null when PeeringDB does not know the network. */
  prefill: Prefill | null;
  /** Facilities in edge metros. */
  offers: OfferedMetro[];
  /** The network's facilities that lie in none, as far as PeeringDB says. */
  unplaced: UnplacedFacility[];
  /** Since when PeeringDB is being asked, ISO 8601; null while it is not. */
  asking: string | null;
  answered: { at: string; known: boolean } | null;
  failure: Known["failure"];
};

/** Reads an answer of PeeringDB's for the form. */
export function peeringDbHelp({ answer, failure, asking }: Known): PeeringDbHelp {
  const placed = answer ? facilitiesAtEdges(answer) : { offers: [], unplaced: [] };
  const known = Boolean(answer?.net);
  return {
    prefill: answer && known ? prefillFrom(answer) : null,
    offers: placed.offers,
    unplaced: placed.unplaced,
    asking: asking ?? null,
    answered: answer ? { at: answer.fetchedAt, known } : null,
    failure,
  };
}
