import type { SendMailOptions } from "nodemailer";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { composeMail, type MailKind, type MailValues } from "@/lib/mail/compose";

/** A mail by its words' name and values, and to whom it goes in which language. */
export interface Mail {
  to: string;
  locale: Locale;
  kind: MailKind;
  values: MailValues;
}

/** A mail as it is sent. */
export async function writeMessage(mail: Mail): Promise<SendMailOptions> {
  const { subject, text } = await composeMail(mail.locale, mail.kind, mail.values);
  return { from: env().mailFrom, to: mail.to, subject, text, headers: automatic };
}

/** RFC 3834: no out-of-office answers, please. */
const automatic = { "Auto-Submitted": "auto-generated" };
