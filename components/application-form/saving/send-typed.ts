import type { EditedSection } from "@/lib/partnership/applications/form/form-values";
import type { SendResult } from "./draft-saver";
import { sendDraft, sendDraftWhileLeaving } from "./send-section";

/** What was typed into fields, by their pointers. */
export type Typed = Readonly<Record<string, string>>;

/** Sends what was typed into some fields of a section. */
export function sendTyped(
  applicationId: string,
  section: EditedSection,
  typed: Typed,
  version: number,
  page: number,
): Promise<SendResult> {
  return sendDraft(applicationId, JSON.stringify({ section, version, typed, page }));
}

/** The same while the page goes away; answers false when it is too long for that. */
export function sendTypedWhileLeaving(
  applicationId: string,
  section: EditedSection,
  typed: Typed,
  version: number,
): boolean {
  return sendDraftWhileLeaving(applicationId, JSON.stringify({ section, version, typed }));
}
