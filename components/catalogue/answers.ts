import type { RuleStatus } from "@/lib/core/requirements/report";
import type { Rule } from "@/lib/core/requirements/rule";

export type AnswerStatus = Exclude<RuleStatus, "not-applicable">;

/** The facts are missing, or the outside source was not asked or did not answer. */
const unknowns: ReadonlySet<string> = new Set([
  "not-declared",
  "not-proven",
  "proof-expired",
  "peeringdb-not-asked",
  "registry-not-asked",
  "validator-not-asked",
  "routes-not-observed",
  "facility-not-placed",
]);
/** Codes that only warn although the rule may fail. */
const warnings: ReadonlySet<string> = new Set([
  "below-100g",
  "augmentation-planned",
  "tight-on-site-loss",
  "leaves-region",
  "inflated-rtt",
  "prefix-twice",
  "covered-only",
  "unsigned",
  "not-announced",
  "several-origins",
]);
/** Codes that fail, and warn where such sites carry next to no traffic. */
const byWeight: ReadonlySet<string> = new Set(["farther-edge-used", "edge-too-far"]);

/**
 * The statuses a finding of that code may have, worst first. `mendable` says whether the code has
 * a remedy: what is in order needs none.
 */
export function answerStatuses(rule: Rule, code: string, mendable: boolean): AnswerStatus[] {
  if (unknowns.has(code)) return ["unknown"];
  if (!mendable) return ["pass"];
  // Only the rule about the profile itself fails without one; others have nothing to compare with.
  if (code === "no-profile" && rule.id !== "peeringdb-profile") return ["unknown"];
  if (byWeight.has(code)) return ["fail", "warn"];
  return [rule.level === "recommended" || warnings.has(code) ? "warn" : "fail"];
}
