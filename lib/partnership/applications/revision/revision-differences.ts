import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type {
  Finding,
  Report,
  RuleResult,
  RuleStatus,
  Verdict,
} from "@/lib/core/requirements/report";
import {
  documentDifferences,
  type EntryDifference,
} from "@/lib/partnership/applications/document/document-differences";
import { placeOf } from "@/lib/partnership/applications/document/document-place";
import { pairRows } from "@/lib/partnership/applications/document/pair-rows";

/** The parts of a revision that are compared. */
export type Compared = { document: ApplicationDocument; report: Report };

export type Change<Value> = { before: Value; after: Value };

/** What became of one rule. Findings that pass are left out: nobody has to act on them. */
export type RuleDifference = {
  rule: string;
  /** Null where the report does not know the rule. */
  before: RuleStatus | null;
  after: RuleStatus | null;
  gone: Finding[];
  came: Finding[];
  /** The same finding at the same place, with other values. */
  changed: Change<Finding>[];
};

export type RevisionDifferences = {
  entries: EntryDifference[];
  rules: RuleDifference[];
  verdict: Change<Verdict> | null;
  policy: Change<string> | null;
};

/** What is different between two revisions: what is declared, and what the rules find. Pure. */
export function revisionDifferences(before: Compared, after: Compared): RevisionDifferences {
  const change = <Value>(was: Value, is: Value) => (was === is ? null : { before: was, after: is });
  return {
    entries: documentDifferences(before.document, after.document),
    rules: ruleDifferences(before, after),
    verdict: change(before.report.verdict, after.report.verdict),
    policy: change(before.report.policyVersion, after.report.policyVersion),
  };
}

/** Whether anything is different. */
export function isDifferent({ entries, rules, verdict, policy }: RevisionDifferences): boolean {
  return entries.length > 0 || rules.length > 0 || verdict !== null || policy !== null;
}

function ruleDifferences(before: Compared, after: Compared): RuleDifference[] {
  const was = resultsByRule(before.report);
  const is = resultsByRule(after.report);
  // In the catalogue's order; rules that only the older report knows come last.
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((rule) => {
      const [a, b] = [was.get(rule), is.get(rule)];
      const found = pairRows(placed(a, before.document), placed(b, after.document), [whole, place]);
      return {
        rule,
        before: a?.status ?? null,
        after: b?.status ?? null,
        gone: found.removed.map(({ finding }) => finding),
        came: found.added.map(({ finding }) => finding),
        changed: found.pairs
          .filter(([x, y]) => whole(x) !== whole(y))
          .map(([x, y]) => ({ before: x.finding, after: y.finding })),
      };
    })
    .filter(
      ({ before, after, gone, came, changed }) =>
        before !== after || gone.length + came.length + changed.length > 0,
    );
}

const resultsByRule = (report: Report) =>
  new Map(report.results.map((result) => [result.rule, result]));

type Placed = { finding: Finding; at: string };

/** What is found, each with its place, which does not depend on the number of a row. */
function placed(result: RuleResult | undefined, document: ApplicationDocument): Placed[] {
  return (result?.findings ?? [])
    .filter(({ status }) => status !== "pass")
    .map((finding) => ({ finding, at: placeName(document, finding.path) }));
}

function placeName(document: ApplicationDocument, path: string | null): string {
  if (path === null) return "";
  const steps = placeOf(document, path).map((step) =>
    typeof step === "string" || step.names.length === 0 ? step : step.names,
  );
  return canonicalJson(steps);
}

const whole = ({ finding: { path: _, ...rest }, at }: Placed) => canonicalJson([rest, at]);
const place = ({ finding, at }: Placed) => canonicalJson([finding.code, at]);
