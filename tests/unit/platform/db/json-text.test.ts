import { expect, it } from "vitest";
import { pieces } from "@/lib/platform/db/json-text";

it("a long text in pieces is the same text, and no character is cut in two", () => {
  const text = `a${"😀é".repeat(1000)}z`;
  for (const most of [2, 3, 7, 100, 10_000]) {
    const parts = [...pieces(text, most)];
    expect(parts.join("")).toBe(text);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(most);
      expect(part).not.toMatch(/[\ud800-\udbff]$/);
    }
  }
});
