import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { unitVectors } from "@/lib/core/geo/chord";

/** What is computed once for a catalogue of edge metros. */
export type EdgeGeometry = {
  /** Canonical metro name to its position in the catalogue. */
  readonly indexes: ReadonlyMap<string, number>;
  /** Unit vectors of the metros, three numbers each. */
  readonly vectors: Float64Array;
};

const known = new WeakMap<readonly EdgeMetro[], EdgeGeometry>();

/** The geometry of a catalogue, computed at first use and kept as long as the catalogue. */
export function edgeGeometry(edges: readonly EdgeMetro[]): EdgeGeometry {
  const existing = known.get(edges);
  if (existing) return existing;
  const geometry: EdgeGeometry = {
    indexes: new Map(edges.map((edge, index) => [edge.metro, index])),
    vectors: unitVectors(edges),
  };
  known.set(edges, geometry);
  return geometry;
}
