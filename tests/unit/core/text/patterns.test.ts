import { describe, expect, it } from "vitest";
import { hostileTexts, type Pattern, patternsOf, timeOf } from "./patterns";

/**
 * Patterns whose work grows faster than their text, each with the longest text it ever gets, in
 * characters, and what sees to that. Any other pattern is run over 5,000 characters.
 */
const bounded: Record<string, { most: number; by: string }> = {
  "\\/+$": { most: 1000, by: "settings of whoever runs the portal" },
  "^-+|-+$": { most: 60, by: "slugOf cuts before it" },
};

const unbounded = 5000;
const patterns = patternsOf(["app", "components", "lib"]);
const named = (pattern: Pattern) => `${pattern.file} /${pattern.source}/${pattern.flags}`;

/** A text that takes the pattern more than 30 ms, twice; null when there is none. */
function slowText(pattern: Pattern, length: number): { text: string; ms: number } | null {
  for (const text of hostileTexts(pattern.source, length)) {
    if (timeOf(pattern, text) < 30) continue;
    const ms = timeOf(pattern, text);
    if (ms >= 30) return { text: `${text.slice(0, 10)}…${text.slice(-3)}`, ms };
  }
  return null;
}

describe("regular expressions", () => {
  it("are found in the source", () => {
    expect(patterns.length).toBeGreaterThan(150);
    const quadratic = { file: "", source: "\\(.*?\\)", flags: "g" };
    expect(slowText(quadratic, 30_000)).not.toBeNull();
  });

  it("that are bounded still exist", () => {
    const all = new Set(patterns.map(({ source }) => source));
    expect(Object.keys(bounded).filter((source) => !all.has(source))).toEqual([]);
  });

  it.each(patterns.map((pattern) => [named(pattern), pattern] as const))(
    "%s takes no hostile text long",
    (_name, pattern) => {
      expect(slowText(pattern, bounded[pattern.source]?.most ?? unbounded)).toBeNull();
    },
  );
});
