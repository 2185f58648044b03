import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import type { Connection, Location } from "./document";

/** A declared connection with where it stands in the document. */
export type DeclaredConnection = {
  readonly index: number;
  /** JSON pointer, e.g. "/locations/0/connections/1". */
  readonly path: string;
  /** Its name, or "#2" for an unnamed second connection. */
  readonly label: string;
  readonly declared: Connection;
};

/** A declared location joined with its edge metro. */
export type DeclaredLocation = {
  /** Position in `document.locations`. */
  readonly index: number;
  /** JSON pointer, e.g. "/locations/0". */
  readonly path: string;
  readonly metro: EdgeMetro;
  /** Position of the metro in the catalogue of edge metros. */
  readonly edgeIndex: number;
  readonly connections: readonly DeclaredConnection[];
  /** Those whose `usedForPeeringService` is not false. */
  readonly peeringServiceConnections: readonly DeclaredConnection[];
  /** Mbps over the Peering Service connections. */
  readonly capacityMbps: number;
};

function declaredConnections(location: Location, path: string): DeclaredConnection[] {
  return (location.connections ?? []).map((declared, index) => ({
    index,
    path: `${path}/connections/${index}`,
    label: declared.name ?? `#${index + 1}`,
    declared,
  }));
}

/** Joins the declared locations with the catalogue, in the document's order. */
export function joinLocations(
  locations: readonly Location[],
  edges: readonly EdgeMetro[],
  edgeIndexes: ReadonlyMap<string, number>,
): DeclaredLocation[] {
  const joined: DeclaredLocation[] = [];
  for (const [index, location] of locations.entries()) {
    const edgeIndex = edgeIndexes.get(location.metro);
    const metro = edgeIndex === undefined ? undefined : edges[edgeIndex];
    // Only a document that went round parseDocument can name a metro that doesn't exist.
    if (edgeIndex === undefined || metro === undefined) continue;
    const path = `/locations/${index}`;
    const connections = declaredConnections(location, path);
    const used = connections.filter((each) => each.declared.usedForPeeringService !== false);
    joined.push({
      index,
      path,
      metro,
      edgeIndex,
      connections,
      peeringServiceConnections: used,
      capacityMbps: used.reduce((sum, each) => sum + each.declared.bandwidthMbps, 0),
    });
  }
  return joined;
}

/** Location positions in alphabetical order of their metros, which is how ties are broken. */
export function alphabeticalPositions(locations: readonly DeclaredLocation[]): number[] {
  return locations
    .map((_, position) => position)
    .sort((a, b) => {
      const nameA = locations[a]?.metro.metro ?? "";
      const nameB = locations[b]?.metro.metro ?? "";
      return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
    });
}
