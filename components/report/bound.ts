import type { FindingValue } from "@/lib/requirements/report";

export type Bound = "atMost" | "atLeast" | "required";

/**
 * Whether what a finding requires is a most or a least. A finding that is not in order lies beyond
 * its bound, so the side it lies on tells; texts and equal numbers do not.
 */
export function boundOf(measured: FindingValue, required: FindingValue): Bound {
  if (typeof measured !== "number" || typeof required !== "number") return "required";
  if (measured > required) return "atMost";
  return measured < required ? "atLeast" : "required";
}
