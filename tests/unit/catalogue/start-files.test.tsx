import { existsSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StartFiles } from "@/components/catalogue/start-files";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

describe.each(locales)("the files to start from, in %s", async (locale) => {
  const messages = await messagesFor(locale);
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <StartFiles />
    </NextIntlClientProvider>,
  );

  it("are links to files that are there", () => {
    const addresses = [...html.matchAll(/href="([^"]+)" download/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(8);
    expect(addresses.filter((address) => !existsSync(`public${address}`))).toEqual([]);
  });
});
