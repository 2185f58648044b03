import { z } from "zod";
import type { ApplicationDocument, Measurement } from "@/lib/requirements/document";
import {
  connectionFields,
  contactFields,
  editedSections,
  type FormValues,
  prefixFields,
  routingFlags,
  siteFields,
} from "./form-values";
import { valuesFromDocument } from "./values-from-document";

/** No field of the form is meant for more; longer text is cut where it comes in. */
const text = z.string().transform((value) => value.slice(0, 5000));
const longText = z.string().transform((value) => value.slice(0, 200_000));

/** A row with exactly the given fields: what is missing is blank, what is strange is left out. */
const row = <K extends string>(fields: readonly K[]) =>
  z.object(
    Object.fromEntries(fields.map((f) => [f, text.default("")])) as Record<
      K,
      z.ZodDefault<typeof text>
    >,
  );

const parts = {
  partner: row(["name", "type", "agreementSignedOn"]),
  contacts: z.array(row(contactFields)).max(1000),
  locations: z
    .array(
      z.object({ metro: text.default(""), connections: z.array(row(connectionFields)).max(1000) }),
    )
    .max(1000),
  traffic: z.object({ peakMbps: text.default(""), sites: z.array(row(siteFields)).max(20_000) }),
  routing: z.object({
    ...row(["asSet", ...routingFlags]).shape,
    registeredOriginAsns: longText.default(""),
    prefixes: z.array(row(prefixFields)).max(20_000),
  }),
};

/** What a browser may send as a section's values; generous, since a draft holds whatever is typed. */
export const sectionSchemas = {
  organisation: z.object({ partner: parts.partner, contacts: parts.contacts }),
  locations: z.object({ locations: parts.locations }),
  traffic: z.object({ traffic: parts.traffic }),
  routing: z.object({ routing: parts.routing }),
};

const unparsedSchema = z.object({
  ...z.object(sectionSchemas).partial().shape,
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
