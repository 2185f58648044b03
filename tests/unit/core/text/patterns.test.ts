import { describe, expect, it } from "vitest";
import { endedAfter, generousMs } from "@/tests/support/ended-after";
import { hostileTexts, type Pattern, patternsOf, repeats, search } from "./patterns";

/**
 * Patterns whose work grows faster than their text, each with the longest text it ever gets, in
 * characters, and what sees to that. Any other pattern is run over texts so long that it would take
 * about a minute if its work grew with the square of their length, and a moment as it is.
 */
const bounded: Record<string, { most: number; by: string }> = {
  "\\/+$": { most: 1000, by: "settings of whoever runs the portal" },
  "^-+|-+$": { most: 60, by: "slugOf cuts before it" },
};

const unbounded = 400_000;
const short = 5000;
const patterns = patternsOf(["app", "components", "lib"]);
const named = (pattern: Pattern) => `${pattern.file} /${pattern.source}/${pattern.flags}`;

/** A text that the pattern does not get through; null when there is none. */
function slowText(pattern: Pattern, length: number, milliseconds = generousMs): string | null {
  for (const text of hostileTexts(pattern.source, length)) {
    try {
      endedAfter(milliseconds, () => search(pattern, text));
    } catch {
      return `${text.slice(0, 10)}…${text.slice(-3)}`;
    }
  }
  return null;
}

function longestFor(pattern: Pattern): number {
  return bounded[pattern.source]?.most ?? (repeats(pattern) ? unbounded : short);
}

describe("regular expressions", () => {
  it("are found in the source", () => {
    expect(patterns.length).toBeGreaterThan(150);
    const quadratic = { file: "", source: "\\(.*?\\)", flags: "g" };
    // It takes about a minute, so that it is not over after two seconds on any machine.
    expect(slowText(quadratic, unbounded, 2_000)).not.toBeNull();
  });

  it("that are bounded still exist", () => {
    const all = new Set(patterns.map(({ source }) => source));
    expect(Object.keys(bounded).filter((source) => !all.has(source))).toEqual([]);
  });

  it.each(patterns.map((pattern) => [named(pattern), pattern] as const))(
    "%s takes no hostile text long",
    (_name, pattern) => {
      expect(slowText(pattern, longestFor(pattern))).toBeNull();
    },
    60_000,
  );
});
