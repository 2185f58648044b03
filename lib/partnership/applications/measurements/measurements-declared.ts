import {
  type ApplicationDocument,
  applicationDocumentSchema,
  type Measurement,
} from "@/lib/core/requirements/document";
import { readUnparsed } from "@/lib/partnership/applications/form/unparsed";

/** The measurements of a stored draft. */
export type DeclaredMeasurements = {
  document: ApplicationDocument;
  declared: readonly Measurement[];
  /** Those whose site is away; they come back with it. */
  waiting: readonly Measurement[];
};

/**
 * Reads the measurements of a draft.
 *
 * @throws when the stored document is not valid: every save writes a valid one, so that is a bug.
 */
export function declaredMeasurements(row: {
  document: unknown;
  unparsed: unknown;
}): DeclaredMeasurements {
  const document = applicationDocumentSchema.parse(row.document);
  const waiting = readUnparsed(row.unparsed).measurements ?? [];
  return { document, declared: document.measurements ?? [], waiting };
}
