import {
  type ApplicationDocument,
  applicationDocumentSchema,
} from "@/lib/core/requirements/document";
import { shapeSteps } from "@/lib/core/requirements/document-shape";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import { visibleName } from "@/lib/core/text/name";
import {
  documentSteps,
  type ReadForm,
} from "@/lib/partnership/applications/form/document-from-values";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import {
  type EditedSection,
  editedSections,
  type FormValues,
  sectionOf,
} from "@/lib/partnership/applications/form/form-values";
import {
  formValues,
  readUnparsed,
  type Unparsed,
} from "@/lib/partnership/applications/form/unparsed";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

/** A draft as it lies in the database. */
export type StoredDraft = { asn: bigint; document: unknown; unparsed: unknown };

/** A draft opened for the form, with what must be known to read the form back. */
export type OpenDraft = {
  document: ApplicationDocument;
  values: FormValues;
  basis: DraftBasis;
};

/**
 * Opens a draft.
 *
 * @throws when the stored document is not valid: every save writes a valid one, so that is a bug.
 */
export function openDraft(stored: StoredDraft): OpenDraft {
  return atOnce(openingSteps(stored));
}

/** The same in steps. */
export function* openingSteps(stored: StoredDraft): Steps<OpenDraft> {
  const shaped = yield* shapeSteps(stored.document);
  const document = shaped.success ? shaped.data : applicationDocumentSchema.parse(stored.document);
  const unparsed = readUnparsed(stored.unparsed);
  yield;
  const values = formValues(document, unparsed);
  yield;
  return {
    document,
    values,
    basis: {
      asn: Number(stored.asn),
      // One from before names were looked at may hide characters, and would never be taken.
      name: visibleName(document.partner.name, 200) || `AS${stored.asn}`,
      type: document.partner.type,
      measurements: [...(document.measurements ?? []), ...(unparsed.measurements ?? [])],
    },
  };
}

export type ClosedDraft = ReadForm & { unparsed: Unparsed };

/** What to store of a form: the document, and the sections of which it does not hold everything. */
export function closeDraft(values: FormValues, basis: DraftBasis): ClosedDraft {
  return atOnce(closingSteps(values, basis));
}

/** The same in steps. */
export function* closingSteps(values: FormValues, basis: DraftBasis): Steps<ClosedDraft> {
  const read = yield* documentSteps(values, basis);
  yield;
  const kept = valuesFromDocument(read.document);
  yield;
  const unparsed: Unparsed = {};
  const unfit = new Set(
    editedSections.filter((section) => !containsAll(values, kept, section, read)),
  );
  for (const section of unfit) Object.assign(unparsed, { [section]: sectionOf(values, section) });
  if (read.orphans.length > 0) unparsed.measurements = read.orphans;
  return { ...read, unparsed };
}

/** Whether the document holds all of a section, if perhaps written another way ("100G", "100 Gbps"). */
function containsAll(values: FormValues, kept: FormValues, section: EditedSection, read: ReadForm) {
  switch (section) {
    case "organisation":
      return (
        values.contacts.length === kept.contacts.length &&
        !read.problems.some(({ pointer }) => /^\/(partner|contacts)/.test(pointer))
      );
    case "locations":
      return (
        values.locations.length === kept.locations.length &&
        values.locations.every(
          ({ connections }, index) =>
            connections.length === kept.locations[index]?.connections.length,
        ) &&
        !read.problems.some(({ pointer }) => pointer.startsWith("/locations"))
      );
    case "traffic":
      return (
        values.traffic.sites.length === kept.traffic.sites.length &&
        !read.problems.some(({ pointer }) => pointer.startsWith("/traffic"))
      );
    case "routing":
      return (
        values.routing.prefixes.length === kept.routing.prefixes.length &&
        !read.problems.some(({ pointer }) => pointer.startsWith("/routing"))
      );
  }
}
