import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import type words from "@/lib/platform/i18n/messages/en/mail.json";
import { outsideText } from "./outside-text";

/** The mails there are: the namespace `mail` has a subject and a body for each. */
export type MailKind = keyof (typeof words)["kinds"];

/** A mail's own values, by the names in its words. */
export type MailValues = Readonly<Record<string, string | number>>;

/** Values that the portal itself makes links of; every other text counts as one from outside. */
const links: readonly string[] = ["url", "resetUrl", "settingsUrl"];

const safeValues = (values: MailValues): MailValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && !links.includes(name) ? outsideText(value) : value,
    ]),
  );

/**
 * Subject and plain text of a mail in the reader's language. No value breaks a line or makes a link but
 * the portal's own.
 *
 * @throws when there are no words for the kind, or one of its values is missing.
 */
export async function composeMail(
  locale: Locale,
  kind: MailKind,
  given: MailValues,
): Promise<{ subject: string; text: string }> {
  const values = safeValues(given);
  const messages = await messagesFor(locale);
  // Left to itself the translator would send the name of words that it does not have.
  const onError = (error: Error) => {
    throw error;
  };
  const t = createTranslator({ locale, messages, namespace: "mail", timeZone: "UTC", onError });
  const body = t(`kinds.${kind}.body`, values);
  return {
    subject: t(`kinds.${kind}.subject`, values),
    text: `${body}\n\n-- \n${t("signature")}\n`,
  };
}
