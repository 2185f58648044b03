import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { Finding, Report, RuleResult, Verdict } from "@/lib/core/requirements/report";
import type { WaiverInForce } from "./waiver";

/** What a waiver covers. */
type Covering = Pick<WaiverInForce, "ruleId" | "findings">;

/**
 * Where a report stands once waivers are laid over it. The report stays as the engine gave it: a
 * waived rule still fails, and is never counted as one that passes. Lists hold rule ids in catalogue
 * order.
 */
export type WaivedReport<Laid extends Covering = WaiverInForce> = {
  /** Mandatory rules that fail and are not waived. */
  failing: string[];
  /** Policy rules that fail and nobody has accepted. */
  unaccepted: string[];
  /** Mandatory rules without an answer, which no waiver covers. */
  unknown: string[];
  /** What is waived, by rule id. */
  waived: ReadonlyMap<string, Laid>;
  /** The report's verdict if what is waived did not count. */
  verdict: Verdict;
};

/** Lays waivers in force over a report. */
export function applyWaivers<Laid extends Covering>(
  report: Report,
  waivers: readonly Laid[],
): WaivedReport<Laid> {
  const waived = new Map<string, Laid>();
  for (const result of report.results) {
    const waiver = waivers.find((each) => covers(each, result));
    if (waiver) waived.set(result.rule, waiver);
  }
  const rules = (level: RuleResult["level"], status: RuleResult["status"]) =>
    report.results
      .filter((each) => each.level === level && each.status === status && !waived.has(each.rule))
      .map(({ rule }) => rule);
  const failing = rules("mandatory", "fail");
  const unknown = rules("mandatory", "unknown");
  const undecided = unknown.length > 0 ? "undetermined" : "meets";
  const verdict = failing.length > 0 ? "falls-short" : undecided;
  return { failing, unaccepted: rules("policy", "fail"), unknown, waived, verdict };
}

/** Whether nothing stands in the way of approving what stands so. */
export function isClear({ failing, unaccepted, unknown }: WaivedReport<Covering>): boolean {
  return failing.length + unaccepted.length + unknown.length === 0;
}

/** The findings of a result that fail. */
export function failingFindings({ findings }: Pick<RuleResult, "findings">): Finding[] {
  return findings.filter(({ status }) => status === "fail");
}

/**
 * Whether a waiver covers a rule as it answers now: it fails, and every failing finding is one that
 * was accepted. A rule that fails in a new way, or worse than was accepted, has to be waived again.
 */
export function covers({ ruleId, findings }: Covering, result: RuleResult): boolean {
  if (result.rule !== ruleId || result.status !== "fail") return false;
  const accepted = new Set(findings.map(sameness));
  return failingFindings(result).every((finding) => accepted.has(sameness(finding)));
}

/** Two findings say the same when these are equal; what is required may have moved meanwhile. */
const sameness = ({ code, path, measured, values }: Finding) =>
  canonicalJson({ code, path, measured, values });
