import type { FindingValue } from "@/lib/core/requirements/report";

export type Bound = "below" | "atMost" | "atLeast" | "required";

/** Rules whose bound is itself not in order: 40 % full is too full, a proof of 365 days too old. */
const exclusive: ReadonlySet<string> = new Set(["utilisation", "asn-control"]);

/**
 * Whether what a finding requires is a most or a least. A finding that is not in order lies beyond
 * its bound, so the side it lies on tells; texts and equal numbers do not.
 */
export function boundOf(rule: string, measured: FindingValue, required: FindingValue): Bound {
  if (typeof measured !== "number" || typeof required !== "number") return "required";
  if (exclusive.has(rule)) return "below";
  if (measured > required) return "atMost";
  return measured < required ? "atLeast" : "required";
}
