import { describe, expect, it, vi } from "vitest";
import { areArguments } from "@/lib/interfaces/commands/portal/action-arguments";

const alone = (text: string) => areArguments(new Map([["0", text]]));

describe("arguments of server actions", () => {
  it.each([
    ["none", "[]"],
    ["plain values", '[1,"x",null,true,{"a":[{}]}]'],
    ["what JSON has not", '["$undefined","$NaN","$Infinity","$-Infinity","$-0","$n-12","$$x"]'],
    ["a date", '["$D2026-11-27T10:00:00.000Z"]'],
    ["a form that holds nothing", '["$K1"]'],
    ["the same value twice", '[{"a":{"b":1}},"$0:0:a"]'],
    ["names that objects have", '[{"__proto__":{"x":1}}]'],
  ])("can be decoded with %s", (_what, text) => {
    expect(alone(text)).toBe(true);
  });

  it.each([
    ["no JSON", "["],
    ["no list", '{"a":1}'],
    ["a date that is none", '["$D9e99"]'],
    ["a number that is none", '["$n1e9"]'],
    ["a part that is not there", '["$9"]'],
    ["a promise that is not there", '["$@9"]'],
    ["a place that is not there", '[{},"$0:0:a"]'],
    ["a place that every object has", '[{},"$0:0:constructor"]'],
    ["a blob", '["$B1"]'],
    ["a map", '["$Q1"]'],
    ["an unknown mark", '["$?"]'],
    ["more levels than any page sends", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ])("cannot with %s", (_what, text) => {
    expect(alone(text)).toBe(false);
  });

  it("may stand in parts that name each other", () => {
    const parts = new Map([
      ["$ACTION_2:0", '{"id":"4f","bound":"$@1"}'],
      ["$ACTION_2:1", '["$@0"]'],
    ]);
    expect(areArguments(parts, "$ACTION_2:")).toBe(true);
    parts.set("$ACTION_2:1", "no JSON");
    expect(areArguments(parts, "$ACTION_2:")).toBe(false);
  });

  it("are parsed once, however often they are named", () => {
    const parse = vi.spyOn(JSON, "parse");
    alone(JSON.stringify(Array.from({ length: 60_000 }, (_, n) => `$0:${n}`)));
    alone(JSON.stringify(Array(60_000).fill("$9")));
    expect(parse).toHaveBeenCalledTimes(2);
    parse.mockRestore();
  });
});
