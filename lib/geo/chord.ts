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

/**
 * Squared chords (0 to 4) between every row point and every column point, row by row:
 * the chord of row r and column c is at `r * columns + c`.
 */
export function squaredChords(rows: Float64Array, columns: Float64Array): Float64Array {
  const rowCount = rows.length / 3;
  const columnCount = columns.length / 3;
  const chords = new Float64Array(rowCount * columnCount);
  let at = 0;
  for (let row = 0; row < rows.length; row += 3) {
    const x = rows[row] as number;
    const y = rows[row + 1] as number;
    const z = rows[row + 2] as number;
    for (let column = 0; column < columns.length; column += 3) {
      const dx = x - (columns[column] as number);
      const dy = y - (columns[column + 1] as number);
      const dz = z - (columns[column + 2] as number);
      chords[at] = dx * dx + dy * dy + dz * dz;
      at += 1;
    }
  }
  return chords;
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
