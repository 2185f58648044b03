import type { ShownStatus } from "@/components/ui/status-shape";
import { type RuleResult, ruleLevels, ruleStatuses } from "@/lib/core/requirements/report";
import type { WaivedView } from "@/lib/partnership/review/waivers/waived-view";

/** In the order that deserves attention. */
export const shownStatuses: readonly ShownStatus[] = ruleStatuses.flatMap((status) =>
  status === "warn" ? (["waived", status] as const) : [status],
);

/** The results of a report in the order that deserves attention, one group a status. */
export type ResultGroups<Result = RuleResult> = Record<ShownStatus, Result[]>;

type WithResults<Result> = { readonly results: readonly Result[] };

/**
 * Groups results by status, those that are waived apart from those that fail; within a group mandatory comes before policy before recommended, and
 * the catalogue's order is kept otherwise.
 */
export function groupResults<Result extends RuleResult>(
  report: WithResults<Result>,
  waived?: WaivedView,
): ResultGroups<Result> {
  const ordered = ruleLevels.flatMap((level) => report.results.filter((r) => r.level === level));
  const groups: ResultGroups<Result> = {
    fail: [],
    unknown: [],
    waived: [],
    warn: [],
    pass: [],
    "not-applicable": [],
  };
  for (const result of ordered) {
    groups[waived?.rules[result.rule] ? "waived" : result.status].push(result);
  }
  return groups;
}

/** How many rules ended in each status. */
export function countStatuses(
  report: WithResults<RuleResult>,
  waived?: WaivedView,
): Record<ShownStatus, number> {
  const groups = groupResults(report, waived);
  return {
    fail: groups.fail.length,
    unknown: groups.unknown.length,
    waived: groups.waived.length,
    warn: groups.warn.length,
    pass: groups.pass.length,
    "not-applicable": groups["not-applicable"].length,
  };
}

/** The results that keep a report from its best verdict, or would spoil it, worst first. */
export function needsAttention<Result extends RuleResult>(report: WithResults<Result>): Result[] {
  const groups = groupResults(report);
  return [...groups.fail, ...groups.unknown, ...groups.warn];
}
