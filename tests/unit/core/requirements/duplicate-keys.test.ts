import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duplicateKeys } from "@/lib/core/requirements/duplicate-keys";
import { scanJson } from "@/lib/core/requirements/json-scan";

const found = (text: string) => duplicateKeys(text, JSON.parse(text)).map(({ path }) => path);

describe("duplicateKeys", () => {
  it.each<[string, string[]]>([
    ['{"a":1,"a":2}', ["/a"]],
    ['{"a":1,"a":1,"a":1}', ["/a", "/a"]],
    ['{"a":{"b":[{"c":1},{"c":1,"c":2}]}}', ["/a/b/1/c"]],
    ['{"a":1,"\\u0061":2}', ["/a"]],
    ['{"a":1,"a":"\\u003a"}', ["/a"]],
    ['{"a":{"x":":"},"a":":"}', ["/a"]],
    ['{"__proto__":1,"__proto__":2}', ["/__proto__"]],
    ['{"a":1,"b":{"a":1}}', []],
    ['{"a:b":":::","c":[":",{}]}', []],
    ["[]", []],
    ['"a:a"', []],
  ])("of %s are %j", (text, paths) => {
    expect(found(text)).toEqual(paths);
  });

  it("are found however deep", () => {
    const deep = '{"a":'.repeat(100_000);
    expect(found(`${deep}{"b":1,"b":2}${"}".repeat(100_000)}`)).toHaveLength(1);
  });
});

describe("scanJson", () => {
  it.each<[string, number]>([
    ["", 0],
    ['{"a":NaN}', 5],
    ["[1,]", 3],
    ["[1 2]", 3],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ['["\n"]', 1],
    ["[1] x", 4],
    ["01", 1],
    ["[", 1],
    ['{"a":1', 6],
  ])("finds where %j stops being JSON", (text, offset) => {
    expect(scanJson(text)).toEqual({ ok: false, offset });
  });

  it("takes exactly what JSON.parse takes", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "1", "\\", ":", " ", "\t"))
      .map(([json, at, piece]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + piece + json.slice(cut + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(scanJson(text).ok).toBe(parses);
      }),
      { numRuns: 3000 },
    );
  });
});
