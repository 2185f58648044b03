import type { PartnerType } from "@/lib/core/requirements/vocabulary";
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
  /** The same before PeeringDB's last change, or what the portal itself began with; null when unknown. */
  before: Prefill | null;
  /** Facilities in edge metros. */
  offers: OfferedMetro[];
  /** The network's facilities that lie in none, as far as PeeringDB says. */
  unplaced: UnplacedFacility[];
  /** PeeringDB's ids of facilities that the partner says are not used. */
  notUsed: number[];
  /** Since when PeeringDB is being asked, ISO 8601; null while it is not. */
  asking: string | null;
  answered: { at: string; known: boolean } | null;
  failure: Known["failure"];
};

/** What a draft began with and nobody has saved since; its name and type are not the person's. */
export type Begun = { name: string; type: PartnerType };

/** Reads an answer of PeeringDB's for the form. */
export function peeringDbHelp(
  { answer, failure, previous, asking }: Known,
  { notUsed = [], begun = null }: { notUsed?: number[]; begun?: Begun | null } = {},
): PeeringDbHelp {
  const known = Boolean(answer?.net);
  const placed = answer ? facilitiesAtEdges(answer) : { offers: [], unplaced: [] };
  const fetchedAt = answer?.fetchedAt ?? "";
  return {
    prefill: answer && known ? prefillFrom(answer) : null,
    before: previous?.net
      ? prefillFrom({ ...previous, fetchedAt })
      : begun && { ...begun, fetchedAt, asSet: null, contacts: [] },
    offers: placed.offers,
    unplaced: placed.unplaced,
    notUsed,
    asking: asking ?? null,
    answered: answer ? { at: answer.fetchedAt, known } : null,
    failure,
  };
}
