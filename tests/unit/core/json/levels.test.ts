import { describe, expect, it } from "vitest";
import { maxLevels, tooDeepAt } from "@/lib/core/json/levels";

const nested = (levels: number, inner = "1") =>
  `${"[".repeat(levels)}${inner}${"]".repeat(levels)}`;

describe("where JSON goes too deep", () => {
  it("is nowhere up to the limit, and right after it", () => {
    expect(tooDeepAt(nested(maxLevels))).toBeNull();
    expect(tooDeepAt(nested(maxLevels + 1))).toBe(maxLevels);
    expect(tooDeepAt('{"a":'.repeat(maxLevels + 1))).toBe(5 * maxLevels);
  });

  it("counts what stands inside, not what came before", () => {
    expect(tooDeepAt(`[${"[],".repeat(10_000)}{}]`)).toBeNull();
  });

  it("counts no brackets in texts", () => {
    const brackets = "[".repeat(1000);
    expect(tooDeepAt(JSON.stringify({ [brackets]: [brackets, `\\"${brackets}\\\\`] }))).toBeNull();
    expect(tooDeepAt(`["a\\\\",${nested(maxLevels)}]`)).not.toBeNull();
    expect(tooDeepAt(`["a\\\\\\"${brackets}",1]`)).toBeNull();
    expect(tooDeepAt(`["${brackets}`)).toBeNull();
  });
});
