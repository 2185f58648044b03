import { findMetro } from "@/lib/edges/find-metro";
import { distanceKm } from "@/lib/geo/distance";
import { readDegrees } from "./field-parsers";
import type { FormValues, SiteRow } from "./form-values";

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
  for (const { metro } of values.locations) {
    const edge = findMetro(metro);
    if (!edge) continue;
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
