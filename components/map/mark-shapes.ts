import type { MarkState } from "./mark-state";

/** Outlines around 0 0 that reach about one unit out, told apart without colour. */
const square = "M-.9-.9H.9V.9H-.9z";
export const disc = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0z";
const triangle = "M0-1.15 1.1.85H-1.1z";
const octagon = "M-.45-1.08H.45L1.08-.45V.45L.45 1.08H-.45L-1.08.45V-.45z";
const cross = "M-.8-.8.8.8M.8-.8-.8.8";
const plus = "M-.32-1H.32V-.32H1V.32H.32V1H-.32V.32H-1V-.32H-.32z";

/** Shape of a location by state: a square while all is well. */
export const locationShapes: Readonly<Record<MarkState, string>> = {
  ok: square,
  fail: octagon,
  unknown: disc,
  warn: triangle,
  lost: cross,
  moved: square,
  added: plus,
};

/** Shape of a site by state: a dot while all is well. */
export const siteShapes: Readonly<Record<MarkState, string>> = {
  ...locationShapes,
  ok: disc,
  moved: disc,
};

/** Radius of a location's marker in units, by its capacity against the largest on the map. */
export function locationRadius(capacityMbps: number, maxMbps: number): number {
  const part = maxMbps > 0 ? Math.sqrt(capacityMbps / maxMbps) : 1;
  return Math.round((8 + 4 * part) * 10) / 10;
}

/** Half the side of a location drawn as a gauge, in units. */
export const gaugeRadius = 12;

/** How much smaller the markers of many locations are drawn, so that they hide less of each other. */
export function crowdedScale(locations: number): number {
  if (locations <= 25) return 1;
  return locations <= 60 ? 0.75 : 0.5;
}

/** Large enough for its shape to be made out. */
const minMarkedRadius = 7;

/** Radius of a site's dot in units: its area grows with its share of all traffic. */
export function siteRadius(weight: number, state: MarkState): number {
  const radius = Math.round((2.5 + 12 * Math.sqrt(weight)) * 10) / 10;
  return state === "ok" ? radius : Math.max(minMarkedRadius, radius);
}
