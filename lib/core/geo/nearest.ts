/** Candidates that `nearestThree` keeps for each point. */
export const nearestKept = 3;

/** In an answer of `nearestThree`: there are fewer candidates. */
export const noCandidate = -1;

/**
 * For each point the positions of its three nearest candidates, nearest first, three numbers a
 * point. Both are unit vectors (see lib/core/geo/chord). Of equally near candidates the first wins.
 */
export function nearestThree(points: Float64Array, candidates: Float64Array): Int32Array {
  const nearest = new Int32Array(points.length).fill(noCandidate);
  for (let point = 0; point < points.length; point += 3) {
    const x = points[point] as number;
    const y = points[point + 1] as number;
    const z = points[point + 2] as number;
    let first = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let third = Number.POSITIVE_INFINITY;
    let firstAt = noCandidate;
    let secondAt = noCandidate;
    let thirdAt = noCandidate;
    for (let at = 0; at < candidates.length; at += 3) {
      const dx = x - (candidates[at] as number);
      const dy = y - (candidates[at + 1] as number);
      const dz = z - (candidates[at + 2] as number);
      const chord = dx * dx + dy * dy + dz * dz;
      if (chord >= third) continue;
      if (chord >= second) {
        third = chord;
        thirdAt = at;
        continue;
      }
      third = second;
      thirdAt = secondAt;
      if (chord >= first) {
        second = chord;
        secondAt = at;
        continue;
      }
      second = first;
      secondAt = firstAt;
      first = chord;
      firstAt = at;
    }
    // `at` counts in coordinates, three a candidate.
    nearest[point] = firstAt < 0 ? noCandidate : firstAt / 3;
    nearest[point + 1] = secondAt < 0 ? noCandidate : secondAt / 3;
    nearest[point + 2] = thirdAt < 0 ? noCandidate : thirdAt / 3;
  }
  return nearest;
}
