import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import { readDegrees } from "./field-parsers";
import type { FormValues, SiteRow } from "./form-values";

/** Looked up once for a list of locations, not again for each of thousands of places. */
const edgesOf = new WeakMap<FormValues["locations"], readonly EdgeMetro[]>();

function connectedEdges(locations: FormValues["locations"]): readonly EdgeMetro[] {
  const known = edgesOf.get(locations);
  if (known) return known;
  const edges = [...new Set(locations.flatMap(({ metro }) => findMetro(metro) ?? []))];
  edgesOf.set(locations, edges);
  return edges;
}

/** The declared edge metro nearest to a place, or null without one or without coordinates. */
export function nearestConnected(
  values: Pick<FormValues, "locations">,
  latitudeText: string,
  longitudeText: string,
): string | null {
  const latitude = readDegrees(latitudeText);
  const longitude = readDegrees(longitudeText);
  if (!latitude.ok || !longitude.ok) return null;
  const place = { latitude: latitude.value, longitude: longitude.value };
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const edge of connectedEdges(values.locations)) {
    const km = distanceKm(edge, place);
    if (km < least) {
      least = km;
      nearest = edge.metro;
    }
  }
  return nearest;
}

/** The places of users with the nearest connected edge as hand-off wherever none is named. */
export function setHandoffs(values: FormValues): SiteRow[] {
  return values.traffic.sites.map((site) =>
    site.handoff.trim() === ""
      ? { ...site, handoff: nearestConnected(values, site.latitude, site.longitude) ?? "" }
      : site,
  );
}
