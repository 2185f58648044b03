import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { rules } from "@/lib/core/requirements/registry";
import type { RuleTranslator } from "@/lib/core/requirements/words";
import { compileMessage } from "@/lib/interfaces/commands/evaluation/compile-message";
import { words } from "@/lib/interfaces/commands/evaluation/words";
import { messages } from "@/lib/platform/i18n/catalogue-en";

const theirs = createTranslator({
  locale: "en",
  messages: messages as never,
  namespace: "rules" as never,
}) as unknown as RuleTranslator;

/** Any value for any name: every argument of every message is filled, with numbers of all kinds. */
function valuesOf(message: string, value: string | number): Record<string, string | number> {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  return Object.fromEntries(names.map((name) => [name, value]));
}

describe("compileMessage", () => {
  it("says every sentence of every rule as use-intl does", () => {
    const ours = words("rules");
    let compared = 0;
    for (const rule of rules) {
      for (const code of rule.codes) {
        for (const part of ["message", "remedy"]) {
          const key = `${rule.id}.findings.${code}.${part}`;
          expect(ours.has(key)).toBe(theirs.has(key));
          if (!ours.has(key)) continue;
          const message = [rule.id, "findings", code, part].reduce<unknown>(
            (at, step) => (at as Record<string, unknown>)[step],
            messages.rules,
          ) as string;
          for (const value of [0, 1, 2, 0.4567, 1234.5, 12_345_678]) {
            const values = valuesOf(message, value);
            expect(ours(key, values)).toBe(theirs(key, values));
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("knows plurals with offsets and ordinals, and doubled apostrophes", () => {
    const ordinal = compileMessage("{n, selectordinal, one {#st} two {#nd} other {#th}}");
    expect([1, 2, 11].map((n) => ordinal({ n }))).toEqual(["1st", "2nd", "11th"]);
    const offset = compileMessage(
      "{n, plural, offset:1 =1 {you} one {you and #} other {you and # more}}",
    );
    expect([1, 2, 3].map((n) => offset({ n }))).toEqual(["you", "you and 1", "you and 2 more"]);
    expect(compileMessage("it''s {x}")({ x: "so" })).toBe("it's so");
  });

  it("says the words inside a tag, which has a form on pages alone", () => {
    expect(compileMessage("<label>To fix: {what}</label>.")({ what: "LACP" })).toBe(
      "To fix: LACP.",
    );
  });

  it("throws where a value is missing, and on kinds of messages rules never use", () => {
    expect(() => compileMessage("{x}")({})).toThrow("x");
    expect(() => compileMessage("{x, date}")).toThrow();
  });
});
