import { findMetro } from "@/lib/core/edges/find-metro";

/**
 * The directory's locations of a partner whose metros are all that is known of them.
 *
 * @param metros canonical names of the edge catalogue.
 */
export function metroLocations(partnerId: string, metros: readonly string[]) {
  return metros.flatMap((name) => {
    const edge = findMetro(name);
    if (!edge) return [];
    const { metro, country, region } = edge;
    return [{ partnerId, metro, country, region, connections: null, capacityMbps: null }];
  });
}
