import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { Report } from "@/lib/core/requirements/report";

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
