/** What nodemailer's errors carry besides the message. */
interface MailError {
  /** Where it went wrong, such as "ECONNECTION" or "EENVELOPE". */
  code?: unknown;
  /** The SMTP server's answer, such as 550. */
  responseCode?: unknown;
}

/**
 * Whether trying again is of no use: the server refuses this recipient or this mail for good (RFC
 * 5321: 5xx). A refused sign-in is the portal's own trouble, and may be mended meanwhile.
 */
export function isFinal(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as MailError;
  const refused = code === "EENVELOPE" || code === "EMESSAGE";
  return refused && typeof responseCode === "number" && responseCode >= 500;
}

/** Why a mail was not sent, for administrators: one line, without what cannot be stored. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, " ")
    .trim()
    .slice(0, 500);
}
