import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/canonical-json";
import type { ApplicationDocument } from "@/lib/requirements/document";
import type { Evidence } from "@/lib/requirements/evidence";
import type { Report } from "@/lib/requirements/report";

/** What a revision freezes. */
export type Frozen = {
  document: ApplicationDocument;
  evidence: Evidence;
  policyVersion: string;
  report: Report;
};

/** SHA-256, in hex, over the canonical JSON of what a revision freezes. */
export function revisionHash({ document, evidence, policyVersion, report }: Frozen): string {
  const text = canonicalJson({ document, evidence, policyVersion, report });
  return createHash("sha256").update(text).digest("hex");
}
