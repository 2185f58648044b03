import type { Report, Verdict } from "@/lib/core/requirements/report";
import { applyWaivers } from "@/lib/partnership/applications/revision/apply-waivers";
import type { WaiverInForce } from "@/lib/partnership/applications/revision/waiver";

/** A waived rule, as it is shown beside what fails. */
export type WaivedRule = {
  /** Its last day, YYYY-MM-DD; null for one without an end. */
  endsOn: string | null;
  /** Why and by whom; reviewers' own words, which the partner does not read. */
  accepted: { reason: string; by: readonly string[] } | null;
};

/** Waivers laid over a report, as it is shown. */
export type WaivedView = {
  verdict: Verdict;
  /** By rule id. */
  rules: Readonly<Record<string, WaivedRule>>;
};

/** What a reader sees of the waivers that cover a report. */
export function waivedView(
  report: Report,
  waivers: readonly WaiverInForce[],
  reader: "reviewer" | "partner",
): WaivedView {
  const { verdict, waived } = applyWaivers(report, waivers);
  const rules = [...waived].map(([rule, waiver]): [string, WaivedRule] => {
    const { endsOn, reason, proposedBy, secondBy } = waiver;
    const by = secondBy === null ? [proposedBy] : [proposedBy, secondBy];
    return [rule, { endsOn, accepted: reader === "reviewer" ? { reason, by } : null }];
  });
  return { verdict, rules: Object.fromEntries(rules) };
}
