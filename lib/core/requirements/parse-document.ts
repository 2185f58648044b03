import { atOnce, type Steps } from "@/lib/core/steps/steps";
import type { ApplicationDocument } from "./document";
import { checkDocument } from "./document-checks";
import type { DocumentIssue } from "./document-issue";
import { shapeSteps } from "./document-shape";
import { normalise, withoutEmpty } from "./normalise";
import { issuesOfSchema } from "./schema-issues";
import { checkText } from "./text-check";

export type { DocumentIssue } from "./document-issue";

export type ParsedDocument =
  | { ok: true; document: ApplicationDocument }
  | { ok: false; issues: DocumentIssue[] };

/**
 * Reads parsed JSON as an application document: trims strings, drops empty ones and null, writes
 * metro names, prefixes, and contacts' addresses and numbers canonical. Reports all problems at once and never throws, whatever it is given.
 */
export function parseDocument(json: unknown): ParsedDocument {
  return atOnce(parseSteps(json));
}

/** The same in steps. */
export function* parseSteps(json: unknown): Steps<ParsedDocument> {
  const { value: root, hasEmpty } = normalise(json);
  yield;
  const checked = checkDocument(root);
  yield;
  const shaped = yield* shapeSteps(root);
  const found = shaped.success ? checkText(shaped.data) : issuesOfSchema(root, shaped.issues);
  yield;
  if (shaped.success && found.length === 0 && checked.length === 0) {
    return { ok: true, document: hasEmpty ? withoutEmpty(shaped.data) : shaped.data };
  }
  return { ok: false, issues: [...found, ...checked] };
}
