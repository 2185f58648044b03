import type { Policy } from "@/lib/core/policy/policy";
import { fallsBelow } from "@/lib/core/requirements/findings";

type Minor = Policy["nearestEdgeOutbound"] | Policy["nearestEdgeCoverage"];

/**
 * Whether sites carry so little that they only warn: the answer for each of the given weights (parts
 * of all traffic). A version looks at each weight alone, or at all of them together.
 */
export function areMinor(weights: readonly number[], minor: Minor, policy: Policy): boolean[] {
  const { minorWeight, minorOf } = minor;
  const isMinor = (weight: number) =>
    fallsBelow(weight, minorWeight.value, policy.arithmetic.tolerance.value);
  if (minorOf.value === "each-site") return weights.map(isMinor);
  const together = isMinor(weights.reduce((sum, weight) => sum + weight, 0));
  return weights.map(() => together);
}
