import { regions } from "@/lib/core/edges/edge-metro";

/**
 * The words for markets, in the order of the alphabet: those of the list that was kept by hand, and
 * the regions of the edge catalogue, which are the markets of an approved partner's metros.
 */
export const markets = [...regions, "Indonesia"].sort();
