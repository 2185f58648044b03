import type { ApplicationDocument, Measurement } from "@/lib/core/requirements/document";
import { type DocumentIssue, parseSteps } from "@/lib/core/requirements/parse-document";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import { fieldPointer, type RowOrigins } from "@/lib/partnership/applications/document/row-origins";
import { draftDocument } from "./draft-document";
import type { DraftBasis, FieldProblem } from "./field-problem";
import type { FormValues } from "./form-values";

export type ReadForm = {
  /** Valid: what could not be read, and rows that lack what they need, are left out. */
  document: ApplicationDocument;
  problems: FieldProblem[];
  /** Where the document's rows are in the form. */
  origins: RowOrigins;
  /** Measurements whose site is not in the document; they wait until it is back. */
  orphans: Measurement[];
};

/** Each round leaves out what the schema refused; refusals that follow from others take another. */
const maxRounds = 6;

/**
 * Reads the form. Whatever is typed, the result holds a valid document and names what is missing
 * in it. The schema of the document is the only judge of what is valid.
 */
export function documentFromValues(values: FormValues, basis: DraftBasis): ReadForm {
  return atOnce(documentSteps(values, basis));
}

/** The same in steps. */
export function* documentSteps(values: FormValues, basis: DraftBasis): Steps<ReadForm> {
  const problems: FieldProblem[] = [];
  const left = new Set<string>();
  const lengths = new Map<string, number>();
  const orphans: Measurement[] = [];
  let measurements = [...basis.measurements];
  for (let round = 0; round < maxRounds; round += 1) {
    const draft = yield* draftDocument(values, basis, { left, lengths, measurements });
    yield;
    if (round === 0) problems.push(...draft.problems);
    const parsed = yield* parseSteps(draft.document);
    if (parsed.ok) {
      return { document: parsed.document, problems, origins: draft.origins, orphans };
    }
    const refused = new Set<number>();
    for (const issue of parsed.issues) {
      const measurement = /^\/measurements\/(\d+)/.exec(issue.path);
      if (measurement) refused.add(Number(measurement[1]));
      else problems.push(leaveOut(issue, draft.origins, { left, lengths }));
    }
    orphans.push(...measurements.filter((_, index) => refused.has(index)));
    measurements = measurements.filter((_, index) => !refused.has(index));
  }
  // Only a defect of the readers leads here: every round leaves out what was refused.
  throw new Error("The form could not be read as a document.");
}

/** Lists that are typed into one field; they are left out whole, not row by row. */
const oneField = /\/(?:sessions|registeredOriginAsns)$/;

function leaveOut(
  issue: DocumentIssue,
  origins: RowOrigins,
  { left, lengths }: { left: Set<string>; lengths: Map<string, number> },
): FieldProblem {
  const pointer = fieldPointer(issue.path, origins);
  if (issue.code === "too-many" && !oneField.test(issue.path))
    lengths.set(issue.path, Number(issue.values.maximum));
  else left.add(pointer);
  return { pointer, words: `document.issues.${issue.code}`, values: issue.values };
}
