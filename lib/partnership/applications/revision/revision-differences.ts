import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type {
  Finding,
  Report,
  RuleResult,
  RuleStatus,
  Verdict,
} from "@/lib/core/requirements/report";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import {
  documentDifferenceSteps,
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
  return atOnce(revisionDifferenceSteps(before, after));
}

/** The same in steps. */
export function* revisionDifferenceSteps(
  before: Compared,
  after: Compared,
): Steps<RevisionDifferences> {
  const change = <Value>(was: Value, is: Value) => (was === is ? null : { before: was, after: is });
  return {
    entries: yield* documentDifferenceSteps(before.document, after.document),
    rules: yield* ruleDifferences(before, after),
    verdict: change(before.report.verdict, after.report.verdict),
    policy: change(before.report.policyVersion, after.report.policyVersion),
  };
}

/** Whether anything is different. */
export function isDifferent({ entries, rules, verdict, policy }: RevisionDifferences): boolean {
  return entries.length > 0 || rules.length > 0 || verdict !== null || policy !== null;
}

function* ruleDifferences(before: Compared, after: Compared): Steps<RuleDifference[]> {
  const was = resultsByRule(before.report);
  const is = resultsByRule(after.report);
  const differences: RuleDifference[] = [];
  // In the catalogue's order; rules that only the older report knows come last.
  for (const rule of new Set([...is.keys(), ...was.keys()])) {
    const [a, b] = [was.get(rule), is.get(rule)];
    const old = yield* placed(a, before.document);
    const fresh = yield* placed(b, after.document);
    const found = yield* pairRows(old, fresh, [wholeOf, place]);
    const difference = {
      rule,
      before: a?.status ?? null,
      after: b?.status ?? null,
      gone: found.removed.map(({ finding }) => finding),
      came: found.added.map(({ finding }) => finding),
      changed: found.pairs
        .filter(([x, y]) => x.whole !== y.whole)
        .map(([x, y]) => ({ before: x.finding, after: y.finding })),
    };
    if (isChanged(difference)) differences.push(difference);
    yield;
  }
  return differences;
}

const isChanged = ({ before, after, gone, came, changed }: RuleDifference) =>
  before !== after || gone.length + came.length + changed.length > 0;

const resultsByRule = (report: Report) =>
  new Map(report.results.map((result) => [result.rule, result]));

type Placed = {
  finding: Finding;
  at: string;
  /** All it says but the number of its row, as text. */
  whole: string;
};

/** Findings placed in one step. */
const slice = 200;

/** What is found, each with its place, which does not depend on the number of a row. */
function* placed(result: RuleResult | undefined, document: ApplicationDocument): Steps<Placed[]> {
  const found: Placed[] = [];
  for (const [index, finding] of (result?.findings ?? []).entries()) {
    if (index % slice === slice - 1) yield;
    if (finding.status === "pass") continue;
    const { path, advice: _, ...rest } = finding;
    const at = placeName(document, path);
    found.push({ finding, at, whole: canonicalJson([rest, at]) });
  }
  return found;
}

function placeName(document: ApplicationDocument, path: string | null): string {
  if (path === null) return "";
  const steps = placeOf(document, path).map((step) =>
    typeof step === "string" || step.names.length === 0 ? step : step.names,
  );
  return canonicalJson(steps);
}

const wholeOf = ({ whole }: Placed) => whole;
const place = ({ finding, at }: Placed) => JSON.stringify([finding.code, at]);
