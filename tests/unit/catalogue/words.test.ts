import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { citedFacts } from "@/components/catalogue/cited-facts";
import { thresholdGroup, thresholdsOf } from "@/components/catalogue/thresholds";
import { policies } from "@/lib/core/policy/policies";
import { sourceDocuments } from "@/lib/core/policy/sources";
import { rules } from "@/lib/core/requirements/registry";
import { ruleSections } from "@/lib/core/requirements/rule";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

type Words = { label: string; note?: string };
type Findings = Record<string, { message: string; remedy?: string }>;

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return argumentsOf(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      const inside = Object.values(element.options).flatMap((each) => argumentsOf(each.value));
      return [element.value, ...inside];
    }
    return [element.value];
  });
}

describe.each(locales)("the catalogue's words in %s", async (locale) => {
  const messages = await messagesFor(locale);
  const labels = messages.policy.thresholds as Record<string, Record<string, Words>>;
  const { regions: _regionNames, language: _language, ...ofRules } = messages.rules;
  const ruleWords = ofRules as unknown as Record<string, { findings: Findings }>;

  it("name every threshold, and say why where the number is ours", () => {
    for (const { group, name, threshold } of policies.flatMap(thresholdsOf)) {
      const words = labels[group]?.[name];
      expect(words?.label, `${group}.${name}`).toBeTruthy();
      if (threshold.ours) expect(words?.note, `${group}.${name} is ours`).toBeTruthy();
    }
  });

  it("have a unit for every threshold", () => {
    const units: Record<string, unknown> = messages.policy.units;
    for (const { threshold, group, name } of policies.flatMap(thresholdsOf)) {
      if (typeof threshold.value !== "number") continue;
      if (["Mbps", "asn", "prefix-length"].includes(threshold.unit)) continue;
      expect(units[threshold.unit.replace("/", "-per-")], `${group}.${name}`).toBeTruthy();
    }
  });

  it("say what each source says", () => {
    const facts: Record<string, string> = messages.policy.facts;
    for (const key of [...citedFacts(), "ours"]) expect(facts[key], key).toBeTruthy();
  });

  it("name every blank of every message", () => {
    const named: Record<string, string> = messages.requirements.blanks;
    for (const [id, { findings }] of Object.entries(ruleWords)) {
      for (const { message, remedy = "" } of Object.values(findings)) {
        for (const name of argumentsOf([...parse(message), ...parse(remedy)])) {
          expect(named[name], `${name} in ${id}`).toBeTruthy();
        }
      }
    }
  });

  it("name every section", () => {
    const sections: Record<string, string> = messages.requirements.sections;
    expect(ruleSections.map((section) => typeof sections[section])).toEqual(
      ruleSections.map(() => "string"),
    );
  });
});

describe("sources", () => {
  it("lead to a document for every published key", () => {
    const facts = citedFacts();
    expect(facts.length).toBeGreaterThan(30);
    expect(facts.filter((key) => sourceDocuments(key).length === 0)).toEqual([]);
  });

  it("group every threshold under a rule, arithmetic aside", () => {
    const groups = new Set(rules.map((rule) => thresholdGroup(rule.id)));
    const strays = policies.flatMap(thresholdsOf).filter(({ group }) => !groups.has(group));
    expect([...new Set(strays.map(({ group }) => group))]).toEqual(["arithmetic"]);
  });
});
