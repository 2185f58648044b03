import { describe, expect, it } from "vitest";
import { hasHiddenCharacters, visibleName } from "@/lib/core/text/name";

describe("names", () => {
  it.each(["Fjord Net AS", "遠傳電信", "می‌خواهم", "क्‍ष", "Zoë O’Neil-Müller", "אבג", "Ünï 💩"])(
    "takes %j as it is",
    (name) => {
      expect(hasHiddenCharacters(name)).toBe(false);
      expect(visibleName(name, 200)).toBe(name);
    },
  );

  it.each([
    ["Evil\u202Etxt.exe", "Eviltxt.exe"],
    ["Micro\u200Bsoft", "Microsoft"],
    ["a\u2066b\u2069", "ab"],
    ["line\r\nbreak", "line  break"],
    ["\uFEFFBOM", "BOM"],
    ["tag\u{E0041}", "tag"],
    ["end\u200D", "end"],
    ["nul\0", "nul"],
  ])("sees what hides in %j", (name, visible) => {
    expect(hasHiddenCharacters(name)).toBe(true);
    expect(visibleName(name, 200)).toBe(visible);
  });

  it("keeps no half of a character", () => {
    expect(visibleName("a\uD83Db", 200)).toBe("a\uFFFDb");
    expect(visibleName("ab💩", 3)).toBe("ab\uFFFD");
  });
});
