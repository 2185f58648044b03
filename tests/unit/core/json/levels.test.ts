import { describe, expect, it } from "vitest";
import { mostLevels, tooDeepAt } from "@/lib/core/json/levels";

const nested = (levels: number, inner = "1") =>
  `${"[".repeat(levels)}${inner}${"]".repeat(levels)}`;

describe("where JSON goes too deep", () => {
  it("is nowhere up to the limit, and right after it", () => {
    expect(tooDeepAt(nested(mostLevels))).toBeNull();
    expect(tooDeepAt(nested(mostLevels + 1))).toBe(mostLevels);
    expect(tooDeepAt('{"a":'.repeat(mostLevels + 1))).toBe(5 * mostLevels);
  });

  it("counts what stands inside, not what came before", () => {
    expect(tooDeepAt(`[${"[],".repeat(10_000)}{}]`)).toBeNull();
  });

  it("counts no brackets in texts", () => {
    const brackets = "[".repeat(1000);
    expect(tooDeepAt(JSON.stringify({ [brackets]: [brackets, `\\"${brackets}\\\\`] }))).toBeNull();
    expect(tooDeepAt(`["a\\\\",${nested(mostLevels)}]`)).not.toBeNull();
    expect(tooDeepAt(`["a\\\\\\"${brackets}",1]`)).toBeNull();
    expect(tooDeepAt(`["${brackets}`)).toBeNull();
  });
});
