import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import type { Policy } from "@/lib/core/policy/policy";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import type { ApplicationDocument } from "./document";
import type { Evidence } from "./evidence";
import { rulesOf } from "./registry";
import type { Finding, Report, RuleResult, RuleStatus, Verdict } from "./report";
import type { Rule } from "./rule";
import { buildSubject, type Subject } from "./subject";

export type EvaluationInput = {
  /** As `parseDocument` gave it. */
  document: ApplicationDocument;
  evidence?: Evidence;
  edges?: readonly EdgeMetro[];
  policy: Policy;
  now: Date;
};

const worstFirst = ["fail", "unknown", "warn", "pass"] as const;

function worstStatus(findings: readonly Finding[]): Finding["status"] {
  return worstFirst.find((status) => findings.some((each) => each.status === status)) ?? "pass";
}

function* judge(rule: Rule, subject: Subject, policy: Policy): Steps<RuleResult> {
  const { id, level } = rule;
  const applies = rule.appliesTo?.includes(subject.document.partner.type) ?? true;
  const answer = !applies
    ? null
    : rule.steps
      ? yield* rule.steps(subject, policy)
      : rule.check(subject, policy);
  const found = answer ?? [];
  if (found.length === 0) return { rule: id, level, status: "not-applicable", findings: [] };
  const status: RuleStatus = worstStatus(found);
  // What is in order is left out where something is not, so that the eye meets what to mend.
  const findings = status === "pass" ? found : found.filter((each) => each.status !== "pass");
  return { rule: id, level, status, findings };
}

/** The verdict of a report, decided by its mandatory rules alone. */
export function verdictOf(results: readonly RuleResult[]): Verdict {
  const mandatory = results.filter((each) => each.level === "mandatory");
  if (mandatory.some((each) => each.status === "fail")) return "falls-short";
  return mandatory.some((each) => each.status === "unknown") ? "undetermined" : "meets";
}

/** Judges a subject that is already built by every rule the policy names, in its order. */
export function evaluateSubject(subject: Subject, policy: Policy): Report {
  return atOnce(judgeSteps(subject, policy));
}

function* judgeSteps(subject: Subject, policy: Policy): Steps<Report> {
  const results: RuleResult[] = [];
  for (const rule of rulesOf(policy)) {
    yield;
    results.push(yield* judge(rule, subject, policy));
  }
  return {
    policyVersion: policy.version,
    evaluatedAt: subject.now.toISOString(),
    verdict: verdictOf(results),
    results,
  };
}

/**
 * Judges an application by every rule the policy names. Pure: the same document, evidence,
 * edges, policy and moment always give the same report.
 */
export function evaluate(input: EvaluationInput): Report {
  return atOnce(evaluateSteps(input));
}

/** The same in steps, a rule a step or several. */
export function* evaluateSteps(input: EvaluationInput): Steps<Report> {
  const subject = buildSubject(input);
  yield;
  // Computed here, before a rule asks: places are the longest part, and so have a step of their own.
  void subject.sites;
  return yield* judgeSteps(subject, input.policy);
}
