import { describe, expect, it } from "vitest";
import { areOfForm } from "@/lib/platform/http/form-arguments";

const form = new FormData();

describe("what a form calls an action with", () => {
  it("is a form, after a state where the action takes one", () => {
    expect(areOfForm([form], 1)).toBe(true);
    expect(areOfForm([{ problem: null }, form], 2)).toBe(true);
    expect(areOfForm([], 0)).toBe(true);
  });

  it.each([[[]], [["x"]], [[1]], [[null]], [[{}]], [[{ get: "x" }]]])(
    "is not %j in place of the form",
    (args) => {
      expect(areOfForm(args, 1)).toBe(false);
      expect(areOfForm([{}, ...args], 2)).toBe(false);
    },
  );

  it.each([null, "x", 1, undefined, [[]], form])("is not %s in place of the state", (state) => {
    expect(areOfForm([state, form], 2)).toBe(false);
  });
});
