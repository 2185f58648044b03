import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import type { PeeringDbAnswer } from "./rows";

export type OfferedFacility = { id: number; name: string; city: string; country: string };

/** An edge metro in which the network is, with the facilities it is in there. */
export type OfferedMetro = { metro: string; country: string; facilities: OfferedFacility[] };

/** A facility of the network that lies in no edge metro, as far as PeeringDB says, and why. */
export type UnplacedFacility = OfferedFacility &
  (
    | { why: "far"; nearest: string; km: number }
    /** PeeringDB has no coordinates, and no edge metro has the name of its city. */
    | { why: "no-coordinates" }
  );

/** How far a building may be from its metro's coordinates and still be of that metro, in km (ours). */
export const withinKm = 60;

/**
 * The network's facilities by the edge metro they lie in, metros in alphabetical order, and those that
 * lie in none. A facility belongs to the nearest metro within 60 km, else to the metro of its city's name
 * in the same country.
 */
export function facilitiesAtEdges(answer: Pick<PeeringDbAnswer, "netfac" | "fac">): {
  offers: OfferedMetro[];
  unplaced: UnplacedFacility[];
} {
  const places = new Map(answer.fac.map((row) => [row.id, row]));
  const metros = new Map<string, OfferedMetro>();
  const unplaced: UnplacedFacility[] = [];
  const seen = new Set<number>();
  for (const row of answer.netfac) {
    const id = row.fac_id;
    if (seen.has(id)) continue;
    seen.add(id);
    const place = places.get(id);
    const city = place?.city ?? row.city ?? "";
    const country = place?.country ?? row.country ?? "";
    const name = place?.name?.trim() || row.name?.trim() || `#${id}`;
    const facility = { id, name, city, country };
    const found = metroOfFacility({ ...place, city, country });
    if (!found.edge) {
      const { nearest } = found;
      unplaced.push(
        nearest
          ? { ...facility, why: "far", nearest: nearest.edge.metro, km: nearest.km }
          : { ...facility, why: "no-coordinates" },
      );
      continue;
    }
    const { metro } = found.edge;
    const offered = metros.get(metro) ?? { metro, country: found.edge.country, facilities: [] };
    offered.facilities.push(facility);
    metros.set(metro, offered);
  }
  const offers = [...metros.values()].sort((a, b) => a.metro.localeCompare(b.metro, "en"));
  return { offers, unplaced };
}

type Place = {
  latitude?: number | null;
  longitude?: number | null;
  city?: string | null;
  country?: string | null;
};

/** The edge metro of a facility; without one, the nearest where PeeringDB has its coordinates. */
export function metroOfFacility({ latitude, longitude, city, country }: Place): {
  edge: EdgeMetro | null;
  nearest: { edge: EdgeMetro; km: number } | null;
} {
  const nearest = nearestEdge(latitude, longitude);
  if (nearest && nearest.km <= withinKm) return { edge: nearest.edge, nearest };
  return { edge: edgeOfCity(city ?? "", country ?? ""), nearest };
}

function nearestEdge(latitude?: number | null, longitude?: number | null) {
  if (latitude == null || longitude == null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  let nearest: { edge: EdgeMetro; km: number } | null = null;
  for (const edge of edgeMetros) {
    const km = distanceKm(edge, { latitude, longitude });
    if (!nearest || km < nearest.km) nearest = { edge, km };
  }
  return nearest;
}

function edgeOfCity(city: string, country: string): EdgeMetro | null {
  const edge = findMetro(city);
  return edge && edge.country === country ? edge : null;
}
