import { formText } from "./form-text";

/** What a reviewer sends to reopen or revoke a decision: the revision on the screen, and why. */
export type ReversalInput = {
  applicationId: string;
  revision: number;
  /** To the partner. Trimmed. */
  reason: string;
};

/** Reads the form; null when it isn't one of ours, which no browser sends by itself. */
export function readReversalForm(form: FormData): ReversalInput | null {
  const applicationId = formText(form, "application");
  const revision = Number(formText(form, "revision"));
  if (!applicationId || !Number.isSafeInteger(revision) || revision < 1) return null;
  return { applicationId, revision, reason: formText(form, "reason") };
}
