import { type Measurement, maxMeasurements } from "@/lib/core/requirements/document";
import { atlasMeasurements, type MatchedProbe } from "@/lib/sources/atlas/atlas-measurements";
import { newMeasurements } from "@/lib/sources/atlas/new-measurements";
import type { DeclaredMeasurements } from "./measurements-declared";
import type { StagedAtlas } from "./measurements-stored";

/** What adding the results that wait would do, with the metros chosen so far. */
export type MeasurementsPreview = {
  probes: readonly MatchedProbe[];
  added: readonly Measurement[];
  /** Found, but declared already. */
  known: number;
  /** Results left out for want of a metro. */
  withoutMetro: number;
  /** Measurements for which there is room. */
  room: number;
};

/** Matches what waits with the application's sites, and leaves alone what is declared already. */
export function previewMeasurements(
  staged: StagedAtlas,
  { document, declared, waiting }: DeclaredMeasurements,
): MeasurementsPreview {
  const { measurements, probes, withoutMetro } = atlasMeasurements({
    results: staged.results,
    places: staged.places,
    sites: document.traffic?.sites ?? [],
    metros: new Map(
      staged.targets.flatMap(({ target, metro }) => (metro === "" ? [] : [[target, metro]])),
    ),
  });
  const all = [...declared, ...waiting];
  return {
    ...newMeasurements(all, measurements),
    probes,
    withoutMetro,
    // What waits for its site comes back into the document.
    room: Math.max(0, maxMeasurements - all.length),
  };
}
