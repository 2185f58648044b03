import type { Policy } from "@/lib/core/policy/policy";
import type { DocumentIssue } from "@/lib/core/requirements/document-issue";
import { evaluate } from "@/lib/core/requirements/evaluate";
import type { Evidence } from "@/lib/core/requirements/evidence";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import type { Report } from "@/lib/core/requirements/report";
import { readJson, type UnreadableProblem } from "./read-json";

/** What became of one file. */
export type Judged =
  | { kind: "report"; report: Report }
  | { kind: "invalid"; issues: DocumentIssue[] }
  | { kind: "unreadable"; problem: UnreadableProblem };

/** What every file of a call is judged by. */
export type JudgedBy = { policy: Policy; evidence: Evidence | undefined; now: Date };

/** Reads and judges one application document. */
export function judgeFile(file: string, { policy, evidence, now }: JudgedBy): Judged {
  const read = readJson(file);
  if (!read.ok) return { kind: "unreadable", problem: read };
  const parsed = parseDocument(read.json);
  const repeated = read.duplicates.map(({ path, key }) => ({
    path,
    code: "duplicate-key",
    values: { key },
  }));
  if (repeated.length > 0 || !parsed.ok) {
    return { kind: "invalid", issues: [...repeated, ...(parsed.ok ? [] : parsed.issues)] };
  }
  const { document } = parsed;
  const input = { document, policy, now };
  return { kind: "report", report: evaluate(evidence ? { ...input, evidence } : input) };
}
