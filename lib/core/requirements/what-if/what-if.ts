import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { type EvaluationInput, evaluate } from "@/lib/core/requirements/evaluate";
import type { Report, RuleStatus } from "@/lib/core/requirements/report";
import { type Addition, type AdditionProblem, withAddition } from "./additions";

/** A rule that would answer otherwise. */
export type RuleChange = {
  readonly rule: string;
  readonly before: RuleStatus;
  readonly after: RuleStatus;
  /** True when the new answer is better for the partner. */
  readonly better: boolean;
};

export type WhatIf =
  | {
      readonly ok: true;
      /** The document as it would be, to take over as it stands. */
      readonly document: ApplicationDocument;
      readonly before: Report;
      readonly report: Report;
      /** In catalogue order. */
      readonly changes: readonly RuleChange[];
    }
  | { readonly ok: false; readonly code: AdditionProblem; readonly metro: string };

const worstFirst: readonly RuleStatus[] = ["fail", "unknown", "warn", "pass", "not-applicable"];

/**
 * "What if I added …": the report that would result from adding locations or links, one after the
 * other, and the rules that would answer otherwise. Adding a location may make a rule fail that
 * passes now, since traffic then moves to it. The first addition that can't be made is the answer.
 */
export function whatIf(input: EvaluationInput, additions: readonly Addition[]): WhatIf {
  let { document } = input;
  for (const addition of additions) {
    const added = withAddition(document, addition, input.policy);
    if (!added.ok) return added;
    document = added.document;
  }
  const before = evaluate(input);
  const report = evaluate({ ...input, document });
  return { ok: true, document, before, report, changes: changesBetween(before, report) };
}

/** The rules that answer otherwise in the second report, in its order. */
export function changesBetween(before: Report, after: Report): RuleChange[] {
  const statuses = new Map(before.results.map(({ rule, status }) => [rule, status]));
  return after.results.flatMap(({ rule, status }) => {
    const old = statuses.get(rule);
    if (old === undefined || old === status) return [];
    const better = worstFirst.indexOf(status) > worstFirst.indexOf(old);
    return [{ rule, before: old, after: status, better }];
  });
}
