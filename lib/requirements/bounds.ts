/**
 * Comparisons of computed ratios, times and weights with a bound. One part in 10^9 is left
 * to arithmetic noise, so that adding the same shares in another order decides nothing.
 */
const noise = 1e-9;

/** True when the value lies above the bound by more than one part in 10^9. */
export function exceeds(value: number, bound: number): boolean {
  return value > bound + Math.abs(bound) * noise;
}

/** True when the value lies below the bound by more than one part in 10^9. */
export function fallsBelow(value: number, bound: number): boolean {
  return value < bound - Math.abs(bound) * noise;
}
