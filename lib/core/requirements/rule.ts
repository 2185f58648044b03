import type { Policy } from "@/lib/core/policy/policy";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import type { Finding, RuleLevel } from "./report";
import type { Subject } from "./subject";
import type { PartnerType } from "./vocabulary";

/** Sections of the catalogue, in its order; they group rules on pages and in docs. */
export const ruleSections = [
  "identity",
  "links",
  "geo-redundancy",
  "nearest-edge",
  "routes",
] as const;
export type RuleSection = (typeof ruleSections)[number];

export type Rule = {
  id: string;
  level: RuleLevel;
  section: RuleSection;
  /** Partner types the rule is about; every other type is answered `not-applicable`. Absent: all. */
  appliesTo?: readonly PartnerType[];
  /** Keys of domain facts (R01 to R53), or "ours" for a number no document gives. */
  sources: readonly string[];
  /** Every code a finding of this rule may carry; each has words in every language. */
  codes: readonly string[];
  /**
   * Judges the subject against the policy. Returns every finding; an empty list, or null,
   * means the rule does not apply to this subject.
   */
  check: (subject: Subject, policy: Policy) => Finding[] | null;
  /** The same in steps, where it takes long on a large application. */
  steps?: (subject: Subject, policy: Policy) => Steps<Finding[] | null>;
};

/** Types a rule where it is written; one rule, one file. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The same of a rule that judges in steps. */
export function defineRuleInSteps(rule: Omit<Rule, "check"> & Required<Pick<Rule, "steps">>): Rule {
  return { ...rule, check: (subject, policy) => atOnce(rule.steps(subject, policy)) };
}
