import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { composeMail, type MailKind, type MailValues } from "@/lib/mail/compose";
import { keepInFolder } from "@/lib/mail/folder";

/** A path of the portal as people reach it from outside, for mails. */
export const absolute = (path: string): string => `${env().publicUrl}${path}`;

/**
 * Sends a mail: by SMTP when SMTP_URL is set, else into the folder `mail` of the data folder. Call it
 * after the change it tells of is committed; a mail that cannot be sent undoes nothing.
 *
 * @returns whether it was sent; why not is logged, without the mail's text, which may hold a secret.
 */
export async function sendMail(mail: {
  to: string;
  locale: Locale;
  kind: MailKind;
  values: MailValues;
}): Promise<boolean> {
  const { smtpUrl, mailFrom } = env();
  try {
    const { subject, text } = await composeMail(mail.locale, mail.kind, mail.values);
    const message = { from: mailFrom, to: mail.to, subject, text, headers: automatic };
    if (smtpUrl) await createTransport({ url: smtpUrl, ...patience }).sendMail(message);
    else await keepInFolder(message);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The mail ${mail.kind} could not be sent: ${reason}`);
    return false;
  }
}

/** RFC 3834: no out-of-office answers, please. */
const automatic = { "Auto-Submitted": "auto-generated" };

/** How long a mail server may take, in milliseconds: somebody is waiting for the page. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
