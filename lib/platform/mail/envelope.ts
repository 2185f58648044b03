import type { SendMailOptions } from "nodemailer";
import { env } from "@/lib/platform/env/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { invitationPath } from "@/lib/platform/secret/invitation-link";
import { attachmentsOf } from "./attachment";
import { composeMail, type MailKind, type MailValues } from "./compose";

/** A mail by its words' name and values, and to whom it goes in which language. */
export interface Mail {
  to: string;
  locale: Locale;
  kind: MailKind;
  values: MailValues;
}

/** A mail as it is sent. */
export async function writeMessage(mail: Mail): Promise<SendMailOptions> {
  const values = { ...mail.values, ...secretLinks(mail.values) };
  const { subject, text } = await composeMail(mail.locale, mail.kind, values);
  const attachments = await attachmentsOf(mail.values);
  return { from: env().mailFrom, to: mail.to, subject, text, attachments, headers: automatic };
}

/** Links that are made when the mail is written, since the outbox must hold no secret. */
function secretLinks({ invitation }: MailValues): MailValues {
  return typeof invitation === "string"
    ? { url: env().publicUrl + invitationPath(invitation) }
    : {};
}

/** RFC 3834: no out-of-office answers, please. */
const automatic = { "Auto-Submitted": "auto-generated" };
