import type { DocumentIssue } from "@/lib/core/requirements/document-issue";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { issuesOfSchema } from "@/lib/core/requirements/schema-issues";
import {
  type DecisionRecord,
  decisionFormat,
  decisionRecordSchema,
} from "@/lib/partnership/review/decision-record/format";
import { hashOf } from "@/lib/partnership/review/decision-record/record-hashes";
import { recordText } from "@/lib/partnership/review/decision-record/record-text";
import {
  type Difference,
  hashDifferences,
  verifyRecord,
} from "@/lib/partnership/review/decision-record/verify-record";
import { readJson, type UnreadableProblem } from "./read-json";

/** What became of the record in a file. */
export type Replayed =
  | { kind: "replayed"; record: DecisionRecord; differences: Difference[] }
  | { kind: "invalid"; issues: DocumentIssue[] }
  | (UnreadableProblem & { kind: "unreadable" });

/** Exit status: 0 intact and judged the same again, 1 something differs, 2 no record to verify. */
export function replayStatus(replayed: Replayed): 0 | 1 | 2 {
  if (replayed.kind !== "replayed") return 2;
  return replayed.differences.length === 0 ? 0 : 1;
}

/**
 * Reads the record of a decision and verifies it. A record that was changed so that it has not even
 * the right shape any more is one that differs, as long as its hashes show it.
 */
export function replayRecord(file: string): Replayed {
  const read = readJson(file);
  if (!read.ok) return { kind: "unreadable", code: read.code, values: read.values };
  const { json, bytes } = read;
  if (!isObject(json) || json.format !== decisionFormat) {
    const values = { format: decisionFormat };
    return { kind: "invalid", issues: [{ path: "/format", code: "not-a-record", values }] };
  }
  const parsed = decisionRecordSchema.safeParse(json);
  const record = json as DecisionRecord;
  const written = Buffer.from(recordText(json)).equals(bytes);
  const ofBytes: Difference[] = written ? [] : [{ of: "file-bytes" }];
  if (parsed.success) {
    const sameDocument = hashOf(record.document) === record.hashes.document;
    // What the portal judged it can judge again; what somebody changed may make no sense.
    const judged = sameDocument || parseDocument(json.document).ok ? parsed.data.document : null;
    return { kind: "replayed", record, differences: [...ofBytes, ...verifyRecord(record, judged)] };
  }
  const issues = issuesOfSchema(json, parsed.error.issues);
  const hashes = hasParts(json) ? hashDifferences(record) : [];
  if (hashes.length === 0) return { kind: "invalid", issues };
  const ofFormat = issues.map(({ path }): Difference => ({ of: "format", path }));
  return { kind: "replayed", record, differences: [...ofBytes, ...hashes, ...ofFormat] };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the parts are there that hashes are computed from. */
const hasParts = ({ hashes, decision, application, submitted, check }: Record<string, unknown>) =>
  [hashes, decision, application, submitted].every(isObject) && (check === null || isObject(check));
