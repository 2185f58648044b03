import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateDots, type Dot } from "@/components/map/aggregate-dots";

const dot = fc.record({
  x: fc.double({ min: 0, max: 1000, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.constant(1),
  key: fc.constantFrom("a", "b", "c"),
});

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("aggregateDots", () => {
  it("conserves weight and count of each key and stays below the limit", () => {
    fc.assert(
      fc.property(fc.array(dot, { minLength: 40, maxLength: 400 }), (dots) => {
        const fewer = aggregateDots(dots, 30);
        expect(fewer.length).toBeLessThanOrEqual(30);
        for (const key of ["a", "b", "c"]) {
          const before = dots.filter((each) => each.key === key);
          const after = fewer.filter((each) => each.key === key);
          expect(sum(after.map((each) => each.weight))).toBeCloseTo(
            sum(before.map((each) => each.weight)),
            9,
          );
          expect(sum(after.map((each) => each.count))).toBe(before.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("returns few dots as they came", () => {
    const dots: Dot[] = [{ x: 1.234, y: 5, weight: 0.5, count: 1, key: "a" }];
    expect(aggregateDots(dots, 1)).toBe(dots);
  });

  it("puts a dot at the weighted middle", () => {
    const dots: Dot[] = [
      { x: 1, y: 1, weight: 3, count: 1, key: "a" },
      { x: 5, y: 1, weight: 1, count: 1, key: "a" },
    ];
    expect(aggregateDots(dots, 1)).toEqual([{ x: 2, y: 1, weight: 4, count: 2, key: "a" }]);
  });

  it("puts 10,000 places together in well under a second", () => {
    const dots = Array.from(
      { length: 10_000 },
      (_, index): Dot => ({
        x: (index * 7919) % 1000,
        y: (index * 104_729) % 600,
        weight: 1e-4,
        count: 1,
        key: "a",
      }),
    );
    const fewer = aggregateDots(dots, 500);
    expect(fewer.length).toBeLessThanOrEqual(500);
    expect(sum(fewer.map((each) => each.count))).toBe(10_000);
  });
});
