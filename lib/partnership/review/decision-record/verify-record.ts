import { canonicalJson } from "@/lib/core/json/canonical-json";
import { policyByVersion } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Report } from "@/lib/core/requirements/report";
import { applyWaivers } from "@/lib/partnership/applications/revision/apply-waivers";
import { revisionHash } from "@/lib/partnership/applications/revision/revision-hash";
import type { DecisionRecord } from "./format";
import { hashOf, recordHash, rowHash, skeletonOf } from "./record-hashes";

/** Names of what can differ; words: `decisionRecord.differences.<of>`. */
export const differenceNames = [
  "file-bytes",
  "format",
  "document-hash",
  "evidence-hash",
  "report-hash",
  "submitted-hash",
  "check-hash",
  "row-hash",
  "decision-hash",
  "policy-version",
  "evaluated-at",
  "verdict",
  "rule",
  "stands",
] as const;

/** One thing about a record that is not what it should be. */
export type Difference = {
  of: (typeof differenceNames)[number];
  /** Which report, where it is about one: the submitted one, or that of the check. */
  report?: "submitted" | "check";
  /** The rule that answers otherwise. */
  rule?: string;
  /** Where in the file. */
  path?: string;
  /** What the record says, and what it is when it is computed again. */
  recorded?: string;
  computed?: string;
};

/** The judgement that a decision rests on. */
export const judgedIn = ({ check, submitted }: DecisionRecord) => check ?? submitted;

/**
 * Computes all hashes of a record and judges its document again, by the policy version, evidence and
 * moment of each of its reports. Empty when nothing differs.
 *
 * @param record as it was parsed from JSON, since that is what its hashes are made of
 * @param document its document as the engine reads it; null for one that it can't
 */
export function verifyRecord(
  record: DecisionRecord,
  document: ApplicationDocument | null,
): Difference[] {
  const hashes = hashDifferences(record);
  return document ? [...hashes, ...judgedDifferences(record, document)] : hashes;
}

/** The hashes of a record that are not those of what it holds. */
export function hashDifferences(record: DecisionRecord): Difference[] {
  const { document, submitted, check, hashes } = record;
  const { evidence, report } = judgedIn(record);
  const differences: Difference[] = [];
  const compare = (of: Difference["of"], recorded: unknown, computed: string) => {
    if (recorded === computed) return;
    differences.push({ of, recorded: String(recorded), computed });
  };
  compare("document-hash", hashes.document, hashOf(document));
  compare("evidence-hash", hashes.evidence, hashOf(evidence));
  compare("report-hash", hashes.report, hashOf(report));
  compare("submitted-hash", submitted.hash, revisionHash({ document, ...submitted }));
  if (check) compare("check-hash", check.hash, revisionHash({ document, ...check }));
  if (hashes.row !== undefined) compare("row-hash", hashes.row, rowHash(record));
  compare("decision-hash", hashes.decision, recordHash(skeletonOf(record)));
  return differences;
}

function judgedDifferences(record: DecisionRecord, document: ApplicationDocument): Difference[] {
  const { submitted, check, waivers, stands } = record;
  const differences = compareReport("submitted", document, submitted);
  if (check) differences.push(...compareReport("check", document, check));
  const laidOver = standing(judgedIn(record).report, waivers);
  if (canonicalJson(laidOver) !== canonicalJson(stands)) {
    const [recorded, computed] = [canonicalJson(stands), canonicalJson(laidOver)];
    differences.push({ of: "stands", recorded, computed });
  }
  return differences;
}

/** Where a report stands under the waivers of a record, as a record says it. */
export function standing(
  report: Report,
  waivers: DecisionRecord["waivers"],
): DecisionRecord["stands"] {
  const { waived, ...stands } = applyWaivers(
    report,
    waivers.map(({ rule, ...waiver }) => ({ ruleId: rule, ...waiver })),
  );
  return { ...stands, waived: [...waived.keys()] };
}

function compareReport(
  name: "submitted" | "check",
  document: ApplicationDocument,
  {
    policyVersion,
    evidence,
    report,
  }: DecisionRecord["submitted"] | NonNullable<DecisionRecord["check"]>,
): Difference[] {
  const policy = policyByVersion(policyVersion);
  if (!policy || report.policyVersion !== policyVersion) {
    return [{ of: "policy-version", report: name, recorded: report.policyVersion }];
  }
  const again = evaluate({ document, evidence, policy, now: new Date(report.evaluatedAt) });
  if (canonicalJson(again) === canonicalJson(report)) return [];
  const differences: Difference[] = [];
  const compare = (of: "verdict" | "evaluated-at", recorded: string, computed: string) => {
    if (recorded !== computed) differences.push({ of, report: name, recorded, computed });
  };
  compare("evaluated-at", report.evaluatedAt, again.evaluatedAt);
  compare("verdict", report.verdict, again.verdict);
  return [...differences, ...ruleDifferences(name, report, again)];
}

/** The rules that answer otherwise, or that only one of the reports has, or that stand elsewhere. */
function ruleDifferences(name: "submitted" | "check", report: Report, again: Report): Difference[] {
  const rules = new Set([...again.results, ...report.results].map(({ rule }) => rule));
  const answersOf = ({ results }: Report, rule: string) =>
    results.flatMap((result, index) => (result.rule === rule ? [{ index, result }] : []));
  return [...rules].flatMap((rule): Difference[] => {
    const [recorded, computed] = [answersOf(report, rule), answersOf(again, rule)];
    if (canonicalJson(recorded) === canonicalJson(computed)) return [];
    const said = (answers: typeof recorded) =>
      answers.map(({ result }) => result.status).join(", ") || "absent";
    return [{ of: "rule", report: name, rule, recorded: said(recorded), computed: said(computed) }];
  });
}
