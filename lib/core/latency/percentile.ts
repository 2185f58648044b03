/**
 * A percentile by linear interpolation, as PostgreSQL's `percentile_cont` computes it.
 *
 * @param sorted ascending, at least one value
 * @param fraction 0 to 1: 0.5 is the median
 */
export function percentile(sorted: ArrayLike<number>, fraction: number): number {
  const place = (sorted.length - 1) * fraction;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  if (place === below) return low;
  return low + ((sorted[below + 1] as number) - low) * (place - below);
}

/** The median of values in any order; at least one. */
export function medianOf(values: readonly number[]): number {
  return percentile(Float64Array.from(values).sort(), 0.5);
}
