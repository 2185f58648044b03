import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluateSteps } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { Report } from "@/lib/core/requirements/report";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import type { RowOrigins } from "@/lib/partnership/applications/document/row-origins";
import { documentSteps } from "./document-from-values";
import type { DraftBasis, FieldProblem } from "./field-problem";
import type { FormValues } from "./form-values";

/** What the portal makes of a form: what it can't read, and the report of what it can. */
export type Reading = {
  report: Report;
  problems: FieldProblem[];
  origins: RowOrigins;
  /** Measurements that wait for their site to be back. */
  waitingMeasurements: number;
};

/** Reads and judges a form. Pure: the browser, a worker and the server all call this. */
export function readForm(
  values: FormValues,
  basis: DraftBasis,
  evidence: Evidence,
  now: Date,
): Reading {
  return atOnce(readingSteps(values, basis, evidence, now));
}

/** The same in steps. */
export function* readingSteps(
  values: FormValues,
  basis: DraftBasis,
  evidence: Evidence,
  now: Date,
): Steps<Reading> {
  const { document, problems, origins, orphans } = yield* documentSteps(values, basis);
  const report = yield* evaluateSteps({ document, evidence, policy: currentPolicy, now });
  return { report, problems, origins, waitingMeasurements: orphans.length };
}
