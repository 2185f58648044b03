import {
  type Finding,
  type Report,
  type RuleResult,
  type RuleStatus,
  ruleLevels,
  ruleStatuses,
} from "@/lib/requirements/report";

/** The results of a report in the order that deserves attention, one group a status. */
export type ResultGroups = Record<RuleStatus, RuleResult[]>;

/**
 * Groups results by status; within a group mandatory comes before policy before recommended, and
 * the catalogue's order is kept otherwise.
 */
export function groupResults(report: Report): ResultGroups {
  const ordered = ruleLevels.flatMap((level) => report.results.filter((r) => r.level === level));
  const groups: ResultGroups = { fail: [], unknown: [], warn: [], pass: [], "not-applicable": [] };
  for (const result of ordered) groups[result.status].push(result);
  return groups;
}

/** How many rules ended in each status. */
export function countStatuses(report: Report): Record<RuleStatus, number> {
  const groups = groupResults(report);
  return {
    fail: groups.fail.length,
    unknown: groups.unknown.length,
    warn: groups.warn.length,
    pass: groups.pass.length,
    "not-applicable": groups["not-applicable"].length,
  };
}

/** Findings with the worst first; equal ones keep their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => ruleStatuses.indexOf(a.status) - ruleStatuses.indexOf(b.status),
  );
}

/** The results that keep a report from its best verdict, or would spoil it, worst first. */
export function needsAttention(report: Report): RuleResult[] {
  const groups = groupResults(report);
  return [...groups.fail, ...groups.unknown, ...groups.warn];
}
