import type { Point } from "@/lib/core/geo/distance";
import { asObject, type JsonObject, numberOf, objectsOf } from "./json-fields";
import { jsonRecords } from "./json-records";

/** Where RIPE Atlas probes stand, by probe number. Atlas blurs each place by up to a km. */
export type ProbePlaces = ReadonlyMap<number, Point>;

/** A probe that was skipped: its line, or its position in the list, from 1. */
export type SkippedProbe = { readonly at: number; readonly code: "not-json" | "no-place" };

/**
 * Reads probe places from what RIPE Atlas serves: the API's page (`results` with a GeoJSON
 * `geometry`), its older shape and the daily archive (`objects` with `latitude` and
 * `longitude`), a bare array of either, or one probe a line.
 */
export function readAtlasProbes(text: string): {
  places: ProbePlaces;
  skipped: readonly SkippedProbe[];
} {
  const places = new Map<number, Point>();
  const skipped: SkippedProbe[] = [];
  const take = (probe: JsonObject | null, at: number) => {
    const id = probe && (numberOf(probe, "id") ?? numberOf(probe, "prb_id"));
    const place = probe && placeOf(probe);
    if (id === null || place === null) skipped.push({ at, code: "no-place" });
    else places.set(id, place);
  };
  for (const record of jsonRecords(text)) {
    if (!record.ok) {
      skipped.push({ at: record.at, code: "not-json" });
      continue;
    }
    const object = asObject(record.value);
    const list = object?.results ?? object?.objects ?? object?.probes;
    if (Array.isArray(list))
      for (const [at, probe] of objectsOf(list).entries()) take(probe, at + 1);
    else take(object, record.at);
  }
  return { places, skipped };
}

function placeOf(probe: JsonObject): Point | null {
  const coordinates = asObject(probe.geometry)?.coordinates;
  const [longitude, latitude] = Array.isArray(coordinates)
    ? [coordinates[0], coordinates[1]]
    : [probe.longitude, probe.latitude];
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth ? { latitude, longitude } : null;
}
