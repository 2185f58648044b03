import { z } from "zod";
import type { ApplicationDocument, Measurement } from "@/lib/core/requirements/document";
import { editedSections, type FormValues } from "./form-values";
import { storedSchemas } from "./section-schemas";
import { valuesFromDocument } from "./values-from-document";

const unparsedSchema = z.object({
  ...z.object(storedSchemas).partial().shape,
  measurements: z.array(z.unknown()).optional(),
});

/**
 * What a draft holds beside its document: the whole of a section while some of it does not fit, and
 * measurements whose site is away.
 */
export type Unparsed = Partial<{
  organisation: Pick<FormValues, "partner" | "contacts">;
  locations: Pick<FormValues, "locations">;
  traffic: Pick<FormValues, "traffic">;
  routing: Pick<FormValues, "routing">;
  measurements: Measurement[];
}>;

export function readUnparsed(json: unknown): Unparsed {
  return unparsedSchema.parse(json) as Unparsed;
}

/** The form as it was left: the document's values, over them what was typed and does not fit it. */
export function formValues(document: ApplicationDocument, unparsed: Unparsed): FormValues {
  const values = valuesFromDocument(document);
  for (const section of editedSections) Object.assign(values, unparsed[section]);
  return values;
}
