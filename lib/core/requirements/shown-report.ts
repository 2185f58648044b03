import { type Finding, type Report, type RuleResult, ruleStatuses } from "./report";

/** Findings of a rule that stand in a report as it is shown; a page of their own has all of them. */
export const findingsShown = 20;

/** Findings that stand in a whole report, of all rules together, as long as each may have some. */
const findingsInAll = 100;

/** How many findings each rule may show, the most first. */
const steps = [findingsShown, 10, 5, 3] as const;
const fewest = 1;

/**
 * How many findings of each rule a whole report shows: fewer where many rules find much, so that the page
 * stays light.
 */
export function findingsOfEach(report: Report | ShownReport, inAll = findingsInAll): number {
  const shownOf = (most: number) =>
    report.results.reduce((sum, { findings }) => sum + Math.min(most, findings.length), 0);
  return steps.find((most) => shownOf(most) <= inAll) ?? fewest;
}

/** A rule's result with its worst findings only. */
export type ShownResult = RuleResult & {
  /** How many findings it has. */
  total: number;
  /** Whether its findings differ in status. */
  mixed: boolean;
};

/** A report as it is shown: small, however large the application is. */
export type ShownReport = Omit<Report, "results"> & { results: ShownResult[] };

/** Findings with the worst first; equal ones keep their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return ruleStatuses.flatMap((status) => findings.filter((each) => each.status === status));
}

/** A result with its first findings, the worst ones. */
export function shownResult(result: RuleResult | ShownResult, most = findingsShown): ShownResult {
  const { findings } = result;
  return {
    ...result,
    findings: worstFirst(findings).slice(0, most),
    total: "total" in result ? result.total : findings.length,
    mixed:
      "mixed" in result
        ? result.mixed
        : findings.some(({ status }) => status !== findings[0]?.status),
  };
}

/** The report with at most so many findings a rule. Of what is left out the numbers stay. */
export function shownReport(report: Report | ShownReport, most = findingsShown): ShownReport {
  return { ...report, results: report.results.map((result) => shownResult(result, most)) };
}
