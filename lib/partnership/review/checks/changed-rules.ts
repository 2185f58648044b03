import type { Report, RuleLevel, RuleStatus } from "@/lib/core/requirements/report";

/** A rule that answers otherwise than it did; null where the policy of one report has no such rule. */
export type ChangedRule = {
  rule: string;
  level: RuleLevel;
  from: RuleStatus | null;
  to: RuleStatus | null;
};

/** The rules that changed status from one report to a later one, in catalogue order. */
export function changedRules(before: Report, after: Report): ChangedRule[] {
  const earlier = new Map(before.results.map((result) => [result.rule, result]));
  const now = new Set(after.results.map(({ rule }) => rule));
  const changed = after.results.map(({ rule, level, status }) => ({
    rule,
    level,
    from: earlier.get(rule)?.status ?? null,
    to: status,
  }));
  const gone = before.results
    .filter(({ rule }) => !now.has(rule))
    .map(({ rule, level, status }) => ({ rule, level, from: status, to: null }));
  return [...changed, ...gone].filter(({ from, to }) => from !== to);
}
