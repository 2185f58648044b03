import type { Report, RuleResult } from "@/lib/core/requirements/report";
import {
  applyWaivers,
  covers,
  type WaivedReport,
} from "@/lib/partnership/applications/revision/apply-waivers";
import { type Waiver, waiverState } from "@/lib/partnership/applications/revision/waiver";
import type { FollowUpCause } from "@/lib/platform/db/generated/enums";

/** What a report and the waivers laid over it mean for a partner in force. */
export type WaivedReportInForce = WaivedReport & {
  /** Rules that are no longer met: they fail and are not waived, or their proof is too old. */
  short: RuleResult[];
  /** Whether a rule gives no cause for concern: met, not applicable or waived. */
  isSettled: (rule: string) => boolean;
};

/**
 * Judges a partner in force. A rule without an answer is no rule that fails: where evidence could not
 * be had, nobody falls short of anything. Only a proof that has grown too old counts, since that is
 * known.
 */
export function inForceStanding(
  report: Report,
  waivers: readonly Waiver[],
  now: Date,
): WaivedReportInForce {
  const inForce = waivers.filter((each) => waiverState(each, now) === "in-force");
  const stands = applyWaivers(report, inForce);
  const failing = new Set([...stands.failing, ...stands.unaccepted]);
  const short = report.results.filter(
    (result) => failing.has(result.rule) || isProofExpired(result),
  );
  const met = report.results.filter(({ status }) => status !== "fail" && status !== "unknown");
  const settled = new Set([...met.map(({ rule }) => rule), ...stands.waived.keys()]);
  return { ...stands, short, isSettled: (rule) => settled.has(rule) };
}

/** What brought a rule to the reviewers' attention. */
export function causeOf(result: RuleResult, waivers: readonly Waiver[], now: Date): FollowUpCause {
  if (isProofExpired(result)) return "proof_ended";
  const ended = waivers.some(
    (waiver) =>
      covers(waiver, result) &&
      waiverState(waiver, now) === "ended" &&
      (waiver.level === "policy" || waiver.secondAt !== null),
  );
  return ended ? "waiver_ended" : "recheck";
}

const isProofExpired = ({ level, status, findings }: RuleResult) =>
  level === "mandatory" &&
  status === "unknown" &&
  findings.some(({ code }) => code === "proof-expired");
