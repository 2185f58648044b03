import { earthRadiusKm, type Point } from "./distance";

/**
 * Chords on the unit sphere. The squared chord between two points grows with their
 * great-circle distance, so that comparing many distances needs no trigonometry:
 * compare chords, and turn only those that are shown into km.
 */

const radiansPerDegree = Math.PI / 180;

/** Unit vectors of the points, three numbers each (x, y, z), in order. */
export function unitVectors(points: readonly Point[]): Float64Array {
  const vectors = new Float64Array(points.length * 3);
  for (const [index, point] of points.entries()) {
    const latitude = point.latitude * radiansPerDegree;
    const longitude = point.longitude * radiansPerDegree;
    const cosLatitude = Math.cos(latitude);
    vectors[index * 3] = cosLatitude * Math.cos(longitude);
    vectors[index * 3 + 1] = cosLatitude * Math.sin(longitude);
    vectors[index * 3 + 2] = Math.sin(latitude);
  }
  return vectors;
}

/** Squared chord (0 to 4) between two of the unit vectors, each by its position. */
export function squaredChord(
  rows: Float64Array,
  row: number,
  columns: Float64Array,
  column: number,
): number {
  const dx = (rows[row * 3] as number) - (columns[column * 3] as number);
  const dy = (rows[row * 3 + 1] as number) - (columns[column * 3 + 1] as number);
  const dz = (rows[row * 3 + 2] as number) - (columns[column * 3 + 2] as number);
  return dx * dx + dy * dy + dz * dz;
}

/** Great-circle distance in km of a squared chord. */
export function chordToKm(squaredChord: number): number {
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
}

/** Squared chord of a great-circle distance in km (0 to half the circumference). */
export function kmToChord(km: number): number {
  const half = Math.sin(Math.min(km / (2 * earthRadiusKm), Math.PI / 2));
  return 4 * half * half;
}
