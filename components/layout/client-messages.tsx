import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { messages } from "@/lib/platform/i18n/catalogue-en";

export type Namespace = keyof typeof messages;

/** Needed by client components on every page. */
const always: readonly Namespace[] = ["ui", "errors"];

/**
 * Sends the words of the named namespaces to the browser for the client components inside. It
 * replaces the outer provider's words, so `ui` and `errors` are always among them.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const sent = Object.fromEntries([...always, ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>;
}
