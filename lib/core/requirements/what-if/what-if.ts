import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { type EvaluationInput, evaluateSteps } from "@/lib/core/requirements/evaluate";
import type { Report, RuleStatus } from "@/lib/core/requirements/report";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import { type Addition, type AdditionProblem, withAddition } from "./additions";

/** A rule that would answer otherwise. */
export type RuleChange = {
  readonly rule: string;
  readonly before: RuleStatus;
  readonly after: RuleStatus;
  /** What it is for the partner; `neither` where a rule begins to apply and is met, or ceases to apply. */
  readonly so: "better" | "worse" | "neither";
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

const worstFirst: readonly RuleStatus[] = ["fail", "unknown", "warn", "pass"];

/**
 * "What if I added …": the report that would result from adding locations or links, one after the
 * other, and the rules that would answer otherwise. Adding a location may make a rule fail that
 * passes now, since traffic then moves to it. The first addition that can't be made is the answer.
 */
export function whatIf(input: EvaluationInput, additions: readonly Addition[]): WhatIf {
  return atOnce(whatIfSteps(input, additions));
}

/** The same in steps. */
export function* whatIfSteps(
  input: EvaluationInput,
  additions: readonly Addition[],
): Steps<WhatIf> {
  let { document } = input;
  for (const addition of additions) {
    const added = withAddition(document, addition, input.policy);
    if (!added.ok) return added;
    document = added.document;
    yield;
  }
  const before = yield* evaluateSteps(input);
  const report = yield* evaluateSteps({ ...input, document });
  return { ok: true, document, before, report, changes: changesBetween(before, report) };
}

/** The rules that answer otherwise in the second report, in its order. */
export function changesBetween(before: Report, after: Report): RuleChange[] {
  const statuses = new Map(before.results.map(({ rule, status }) => [rule, status]));
  return after.results.flatMap(({ rule, status }) => {
    const old = statuses.get(rule);
    if (old === undefined || old === status) return [];
    return [{ rule, before: old, after: status, so: compare(old, status) }];
  });
}

/** A rule that does not apply asks for no more than one that is met. */
function compare(before: RuleStatus, after: RuleStatus): RuleChange["so"] {
  const rank = (status: RuleStatus) =>
    worstFirst.indexOf(status === "not-applicable" ? "pass" : status);
  if (rank(before) === rank(after)) return "neither";
  return rank(after) > rank(before) ? "better" : "worse";
}
