import { describe, expect, it } from "vitest";
import { passes, readFilter } from "@/components/catalogue/catalogue-filter";
import { rules } from "@/lib/core/requirements/registry";

const shown = (params: Record<string, string | string[]>) =>
  rules.filter((rule) => passes(rule, "", readFilter(params))).map((rule) => rule.id);

describe("the catalogue's filter", () => {
  it("shows everything when nothing is asked", () => {
    expect(shown({})).toHaveLength(rules.length);
  });

  it("finds all words, in any case, in the id or the text", () => {
    expect(shown({ q: "ROUTER diversity" })).toEqual(["router-diversity"]);
    const rule = rules[0];
    expect(rule && passes(rule, "Öffentliche Nummer", readFilter({ q: "öffentliche" }))).toBe(true);
  });

  it("keeps the rules of a level and of a partner type", () => {
    expect(shown({ level: "recommended" })).toContain("manrs");
    expect(shown({ level: "recommended" })).not.toContain("lacp");
    expect(shown({ type: "ixp" })).toContain("origin-asns-registered");
    expect(shown({ type: "ixp" })).not.toContain("bfd");
  });

  it("leaves out what an address can't mean", () => {
    expect(readFilter({ level: "urgent", type: ["isp", "ixp"], q: ["a", "b"] })).toEqual({
      words: "a",
      level: null,
      type: "isp",
    });
  });
});
