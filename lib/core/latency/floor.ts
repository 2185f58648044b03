import type { LatencyPolicy } from "./policy";

/** The shortest possible round trip in ms: there and back at the speed of light in fibre. */
export function floorMs(greatCircleKm: number, policy: LatencyPolicy): number {
  return (2 * greatCircleKm) / policy.fibreKmPerMs;
}

/** Shorter than light allows: the place of one end is wrong (`latency-impossible`). */
export function isImpossible(rttMs: number, floor: number): boolean {
  return rttMs < floor;
}

/** Longer than nine in ten paths of this distance (`latency-inflated`). @param p50Ms of 24 h */
export function isInflated(p50Ms: number, floor: number, { inflated }: LatencyPolicy): boolean {
  return p50Ms > inflated.addedMs + inflated.floorRatio * floor;
}
