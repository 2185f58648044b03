import type { DocumentIssue } from "@/lib/core/requirements/document-issue";
import { type Evidence, evidenceSchema } from "@/lib/core/requirements/evidence";
import { issuesOfSchema } from "@/lib/core/requirements/schema-issues";
import { readJson, type UnreadableProblem } from "./read-json";

export type ReadEvidence =
  | { ok: true; evidence: Evidence }
  | { ok: false; code: "unreadable"; problem: UnreadableProblem }
  | { ok: false; code: "invalid"; issues: DocumentIssue[] };

/** Reads the evidence file, or finds all that is wrong with it. */
export function readEvidence(file: string): ReadEvidence {
  const read = readJson(file);
  if (!read.ok) return { ok: false, code: "unreadable", problem: read };
  const parsed = evidenceSchema.safeParse(read.json);
  const found = parsed.success ? [] : issuesOfSchema(read.json, parsed.error.issues);
  const repeated = read.duplicates.map(({ path, key }) => ({
    path,
    code: "duplicate-key",
    values: { key },
  }));
  const issues = [...repeated, ...found];
  if (!parsed.success || issues.length > 0) return { ok: false, code: "invalid", issues };
  return { ok: true, evidence: parsed.data };
}
