import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { policy202612 } from "@/lib/core/policy/2026-12/policy";
import { sourceDocuments } from "@/lib/core/policy/sources";
import { ruleById, rules, rulesOf } from "@/lib/core/requirements/registry";
import { ruleSections } from "@/lib/core/requirements/rule";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

type RuleWords = {
  title: string;
  summary: string;
  why: string;
  findings: Record<string, { message: string; remedy?: string }>;
};

const folder = new URL("../../../../lib/core/requirements/rules/", import.meta.url);
const ids = rules.map(({ id }) => id);

/** The catalogue's own order and levels: m mandatory, p policy, r recommended. */
const catalogue = `
  asn-public:m asn-control:m agreement-signed:m noc-contact:m noc-email-domain:p peeringdb-profile:p
  peer-name:r traffic-minimum:p peeringdb-presence:r facility-consistent:r
  peering-service-enabled:m local-redundancy:m router-diversity:m equal-bandwidth:m link-speed:m
  lacp:m no-rate-limit:m no-stateful-firewall:m bfd:m dual-stack:p no-md5:p legacy-converted:m
  session-addressing:m max-prefix:r utilisation:m
  geo-redundancy:m survives-link-loss:m survives-site-loss:m survives-two-site-losses:r
  nearest-edge-outbound:m nearest-edge-coverage:m nearest-edge-return:m nearest-edge-gap:r
  nearest-edge-measured:p
  public-prefixes:m traffic-class:p peering-service-community:m origin-asns-registered:m
  filters-as12076:p consistent-announcements:p no-static-routes:p irr-registered:p rpki-signed:p
  prefix-origin:p manrs:r`
  .trim()
  .split(/\s+/);

describe("the registry", () => {
  it("holds the catalogue's 45 rules with their levels, in its order", () => {
    expect(rules.map(({ id, level }) => `${id}:${level[0]}`)).toEqual(catalogue);
    expect(rules).toHaveLength(45);
  });

  it("resolves the rules a version names, and no others", () => {
    expect(rulesOf(policy202612)).toEqual(rules);
    const added = ["peeringdb-presence", "facility-consistent", "prefix-origin"];
    expect(rulesOf(policy202611)).toHaveLength(42);
    expect(rulesOf(policy202611)).toEqual(rules.filter(({ id }) => !added.includes(id)));
    const wrong = { ...policy202612, rules: ["asn-public", "no-such-rule"] };
    expect(() => rulesOf(wrong)).toThrow("no-such-rule");
  });

  it("holds exactly the rule files, each exporting its rule under the id's name", async () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
    expect(files.sort()).toEqual([...ids].sort());
    for (const id of ids) {
      const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      const source = readFileSync(new URL(`${id}.ts`, folder), "utf8");
      expect(source).toMatch(new RegExp(`export const ${name} = defineRule(InSteps)?\\(`));
      expect(ruleById(id)?.id).toBe(id);
    }
  });

  it("keeps sections together and in order, and names sources that are known", () => {
    const sections = rules.map(({ section }) => ruleSections.indexOf(section));
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
    for (const { sources } of rules) {
      expect(sources.length).toBeGreaterThan(0);
      for (const fact of sources) {
        expect(fact === "ours" || sourceDocuments(fact).length > 0, fact).toBe(true);
      }
    }
  });

  it("holds no number that should be a policy's", () => {
    for (const id of ids) {
      const source = readFileSync(new URL(`${id}.ts`, folder), "utf8");
      const code = source
        .replaceAll("family === 4", "")
        // How much is judged in one step changes no answer.
        .replace(/^const \w+InStep = \d+;$/m, "")
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|`[^`]*`/g, "");
      // 0, 1 and 2 count and index, 1000 turns Mbps into Gbps; anything else would be a threshold.
      expect(code.match(/(?<![\w.])(?!1000\b)(?:\d*\.\d+|[3-9]|[\d_]{2,})\b/g) ?? [], id).toEqual(
        [],
      );
    }
  });

  it.each(locales)(
    "has words in %s for each rule and each of its codes, and no others",
    async (locale) => {
      const {
        regions: _regionNames,
        language: _language,
        ...ofRules
      } = (await messagesFor(locale)).rules;
      const words = ofRules as unknown as Record<string, RuleWords>;
      expect(Object.keys(words).sort()).toEqual([...ids].sort());
      for (const rule of rules) {
        const { title, summary, why, findings } = words[rule.id] as RuleWords;
        expect([title, summary, why].every((text) => text.length > 0)).toBe(true);
        if (locale === "en") expect(title.split(" ").length, title).toBeLessThanOrEqual(6);
        expect(Object.keys(findings).sort(), rule.id).toEqual([...rule.codes].sort());
      }
    },
  );
});
