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

  it("leave no space between Han characters, and keep those around Latin names", async () => {
    const t = createTranslator({
      locale: "zh-TW",
      messages: (await messagesFor("zh-TW")) as never,
      namespace: "rules" as never,
    }) as unknown as RuleTranslator;
    for (const site of ["Rotterdam", "台北 一號"]) {
      const given: Finding = {
        status: "fail",
        code: "farther-edge-used",
        path: "/traffic/sites/0/handoff",
        measured: 57,
        values: { site, handoff: "Lisbon", nearest: "Amsterdam", handoffKm: 969, weight: 0.1 },
      };
      const { message } = findingWords(t, "nearest-edge-outbound", given);
      expect(message).toContain("里斯本");
      expect(message).toContain(site);
      expect(message.replace(site, "X")).not.toMatch(/[\u3400-\u9fff，：] [\u3400-\u9fff]/);
      expect(message).not.toMatch(/[\uE000\uE001]/);
    }
  });
});
