import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NewestPolicyNote } from "@/components/review/newest-policy-note";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

describe.each(locales)("the newest policy beside what is in force, in %s", async (locale) => {
  const messages = await messagesFor(locale);
  const render = (result: Parameters<typeof NewestPolicyNote>[0]["result"]) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
        <NewestPolicyNote result={result} />
      </NextIntlClientProvider>,
    );
  const result = {
    policyVersion: "2026-12",
    verdict: "falls-short" as const,
    failing: ["nearest-edge-outbound", "traffic-class"],
    unknown: ["utilisation"],
  };

  it("says its version, its verdict and each rule with a link", () => {
    const html = render(result);
    expect(html).toContain("2026-12");
    expect(html).toContain(messages.report.verdict["falls-short"]);
    for (const rule of [...result.failing, ...result.unknown]) {
      expect(html).toContain(`href="/requirements/${rule}"`);
    }
    expect(html).toContain(messages.rules.utilisation.title);
  });

  it("says that nothing would fail, and is not there without a result", () => {
    const html = render({ ...result, verdict: "meets", failing: [], unknown: [] });
    expect(html).toContain(messages.followUps.newestPolicy.nothing);
    expect(html).not.toContain("href");
    expect(render(null)).toBe("");
  });
});
