import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { messages } from "@/lib/platform/i18n/catalogue-en";

export type Namespace = keyof typeof messages;

/** A part of a namespace: "review.decision". */
type Part = { [N in Namespace]: `${N}.${keyof (typeof messages)[N] & string}` }[Namespace];

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
  /** Of a namespace that is large, the part that is needed. */
  namespaces?: readonly (Namespace | Part)[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const sent: Record<string, unknown> = {};
  for (const wanted of [...always, ...namespaces]) {
    const [name = "", part] = wanted.split(".");
    const words = all[name as Namespace];
    sent[name] =
      part === undefined
        ? words
        : { ...(sent[name] ?? {}), [part]: words[part as keyof typeof words] };
  }
  return (
    <NextIntlClientProvider messages={sent as Partial<typeof all>}>
      {children}
    </NextIntlClientProvider>
  );
}
