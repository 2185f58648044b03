import { describe, expect, it } from "vitest";
import { digitsApart } from "@/components/report/digits-apart";

describe("the digits of measured and required", () => {
  it.each([
    [3.68, 3.72, "ms", 2],
    [3.70001, 3.7, "ms", 5],
    [100.2, 100, "km", 1],
    [0.4001, 0.4, "percent", 2],
  ] as const)("are enough to tell %s from %s %s", (measured, required, unit, digits) => {
    expect(digitsApart(measured, required, unit)).toBe(digits);
  });

  it.each([
    [3.6, 3.7, "ms"],
    [82, 100, "km"],
    [3.7, 3.7, "ms"],
    [1, 2, "count"],
    ["a", 2, "ms"],
  ] as const)("are the usual ones for %s and %s %s", (measured, required, unit) => {
    expect(digitsApart(measured, required, unit)).toBeNull();
  });
});
