/**
 * The least possible round trip in ms over a great-circle distance: light in fibre covers
 * `kmPerMs` km in a ms (200 in policy 2026-11), there and back.
 */
export function minRoundTripMs(km: number, kmPerMs: number): number {
  return (2 * km) / kmPerMs;
}
