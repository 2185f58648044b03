import { describe, expect, it } from "vitest";
import { etagMatches, etagOf } from "@/lib/interfaces/read-api/etag";

describe("etagMatches", () => {
  it.each([
    ['W/"a"', true],
    ['"a"', true],
    [' "b" , W/"a"', true],
    ['"b"', false],
    ["a", false],
    ["*", false],
    ["", false],
    [null, false],
  ])("takes %j as %j", (header, matches) => {
    expect(etagMatches(header, 'W/"a"')).toBe(matches);
  });
});

describe("etagOf", () => {
  it("tells editions and requests apart", () => {
    const tags = [
      etagOf("1", ["a"]),
      etagOf("2", ["a"]),
      etagOf("1", ["b"]),
      etagOf("1", ["a", null]),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(etagOf("1", ["a"])).toBe(tags[0]);
  });
});
