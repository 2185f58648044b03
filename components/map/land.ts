import type { Feature, MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fineTopology from "world-atlas/land-50m.json";
import coarseTopology from "world-atlas/land-110m.json";

/** Land as polygons on the sphere, from Natural Earth (public domain). */
export type Land = MultiPolygon;

/** No edge metro lies there, and it would take a fifth of the map's height. */
const antarcticCircle = -60;

function isAntarctic(polygon: readonly Position[][]): boolean {
  return (polygon[0] ?? []).every(([, latitude = 0]) => latitude < antarcticCircle);
}

function landOf(json: unknown): Land {
  const topology = json as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  const coordinates = features.flatMap((each) => {
    const { geometry } = each as Feature;
    if (geometry.type === "MultiPolygon") return geometry.coordinates;
    return geometry.type === "Polygon" ? [geometry.coordinates] : [];
  });
  return {
    type: "MultiPolygon",
    coordinates: coordinates.filter((polygon) => !isAntarctic(polygon)),
  };
}

/** Coast at 1:110 million, for the whole world. */
export const coarseLand: Land = landOf(coarseTopology);

let fine: Land | undefined;

/** Coast at 1:50 million, for a part of the world; read at first use. */
export function fineLand(): Land {
  fine ??= landOf(fineTopology);
  return fine;
}
