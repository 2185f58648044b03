import type { ApplicationDocument } from "@/lib/requirements/document";

/** Columns that copy a part of the document, so that lists need not open it. */
export function listColumns(document: ApplicationDocument) {
  return { partnerName: document.partner.name, partnerType: document.partner.type };
}

/** Columns that copy a part of the newest revision's document, which the draft may leave behind. */
export function submittedColumns(document: ApplicationDocument) {
  return { submittedName: document.partner.name, submittedType: document.partner.type };
}
