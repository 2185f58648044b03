import { currentPolicy } from "@/lib/policy/policies";
import { evaluate } from "@/lib/requirements/evaluate";
import type { Report } from "@/lib/requirements/report";
import { exampleDocument, exampleEvidence, exampleMoment } from "./example-document";

/** The example judged by the policy in force, with the engine that judges every application. */
export function exampleReport(): Report {
  return evaluate({
    document: exampleDocument,
    evidence: exampleEvidence,
    policy: currentPolicy,
    now: exampleMoment,
  });
}
