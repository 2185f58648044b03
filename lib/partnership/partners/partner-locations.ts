import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { buildSubject } from "@/lib/core/requirements/subject";

/** One edge metro where a partner offers Peering Service. */
export type DirectoryLocation = {
  metro: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: string;
  /** Peering Service connections. */
  connections: number;
  capacityMbps: number;
};

/**
 * The directory's locations of a document: its metros, joined with the edge catalogue, that have
 * at least one Peering Service connection, in the document's order.
 */
export function partnerLocations(document: ApplicationDocument, now: Date): DirectoryLocation[] {
  return buildSubject({ document, now })
    .locations.filter((location) => location.peeringServiceConnections.length > 0)
    .map(({ metro, peeringServiceConnections, capacityMbps }) => ({
      metro: metro.metro,
      country: metro.country,
      region: metro.region,
      connections: peeringServiceConnections.length,
      capacityMbps,
    }));
}
