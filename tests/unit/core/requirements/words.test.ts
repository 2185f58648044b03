import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/core/requirements/report";
import { findingWords, type RuleTranslator } from "@/lib/core/requirements/words";
import { words } from "@/lib/interfaces/commands/evaluation/words";
import { messagesFor } from "@/lib/platform/i18n/messages";

const finding: Finding = {
  status: "warn",
  code: "leaves-region",
  path: "/locations",
  values: { lost: "Miami", region: "North America", to: "LATAM", sites: 2, weight: 0.25 },
};

describe("the words of a finding", () => {
  it("name regions in the reader's language", async () => {
    const t = createTranslator({
      locale: "zh-TW",
      messages: (await messagesFor("zh-TW")) as never,
      namespace: "rules" as never,
    }) as unknown as RuleTranslator;
    const { message, remedy } = findingWords(t, "survives-site-loss", finding);
    expect(message).toContain("北美洲");
    expect(message).toContain("拉丁美洲");
    expect(message).toContain("邁阿密");
    expect(message).not.toContain("Miami");
    expect(remedy).toContain("北美洲");
  });

  it("name regions at the command line as the portal does", () => {
    const { message } = findingWords(words("rules"), "survives-site-loss", finding);
    expect(message).toContain("from North America to Latin America");
    expect(message).toContain("Miami");
  });
});
