import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import type { PeeringDbAnswer } from "./rows";

export type OfferedFacility = { id: number; name: string; city: string; country: string };

/** An edge metro in which the network is, with the facilities it is in there. */
export type OfferedMetro = { metro: string; country: string; facilities: OfferedFacility[] };

/** How far a building may be from its metro's coordinates and still be of that metro, in km (ours). */
const withinKm = 60;

/**
 * The network's facilities that lie in edge metros, by metro in alphabetical order. A facility
 * belongs to the nearest metro within 60 km; without coordinates, to the metro of its city's name
 * in the same country.
 */
export function facilitiesAtEdges(answer: PeeringDbAnswer): OfferedMetro[] {
  const places = new Map(answer.fac.map((row) => [row.id, row]));
  const metros = new Map<string, OfferedMetro>();
  const seen = new Set<number>();
  for (const row of answer.netfac) {
    if (seen.has(row.fac_id)) continue;
    seen.add(row.fac_id);
    const place = places.get(row.fac_id);
    const city = place?.city ?? row.city ?? "";
    const country = place?.country ?? row.country ?? "";
    const edge = nearestEdge(place?.latitude, place?.longitude) ?? edgeOfCity(city, country);
    const name = place?.name?.trim() || row.name?.trim();
    if (!edge || !name) continue;
    const offered = metros.get(edge.metro) ?? {
      metro: edge.metro,
      country: edge.country,
      facilities: [],
    };
    offered.facilities.push({ id: row.fac_id, name, city, country });
    metros.set(edge.metro, offered);
  }
  return [...metros.values()].sort((a, b) => a.metro.localeCompare(b.metro, "en"));
}

function nearestEdge(latitude?: number | null, longitude?: number | null): EdgeMetro | null {
  if (latitude == null || longitude == null) return null;
  let nearest: EdgeMetro | null = null;
  let least = withinKm;
  for (const edge of edgeMetros) {
    const km = distanceKm(edge, { latitude, longitude });
    if (km <= least) {
      least = km;
      nearest = edge;
    }
  }
  return nearest;
}

function edgeOfCity(city: string, country: string): EdgeMetro | null {
  const edge = findMetro(city);
  return edge && edge.country === country ? edge : null;
}
