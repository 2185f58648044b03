import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Report } from "@/lib/core/requirements/report";
import { exampleDocument, exampleEvidence, exampleMoment } from "./example-document";

let report: Report | undefined;

/**
 * The example judged by the policy in force, with the engine that judges every application.
 * Nothing it depends on changes while the portal runs, so it is computed once.
 */
export function exampleReport(): Report {
  report ??= evaluate({
    document: exampleDocument,
    evidence: exampleEvidence,
    policy: currentPolicy,
    now: exampleMoment,
  });
  return report;
}
