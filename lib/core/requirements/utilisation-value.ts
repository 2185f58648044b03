import type { FindingValue } from "./report";

/** A utilisation as reports hold it: JSON knows no Infinity, which is traffic without capacity. */
export function utilisationValue(utilisation: number): FindingValue {
  return Number.isFinite(utilisation) ? utilisation : "∞";
}
