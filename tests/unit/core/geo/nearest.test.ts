import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitVectors } from "@/lib/core/geo/chord";
import { distanceKm } from "@/lib/core/geo/distance";
import { nearestKept, nearestThree, noCandidate } from "@/lib/core/geo/nearest";

const points = (maxLength: number) =>
  fc.array(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    { minLength: 1, maxLength },
  );

describe("nearestThree", () => {
  it("finds what sorting by distance finds", () => {
    fc.assert(
      fc.property(points(6), points(9), (from, to) => {
        const nearest = nearestThree(unitVectors(from), unitVectors(to));
        for (const [index, point] of from.entries()) {
          const sorted = to.map((each) => distanceKm(point, each)).sort((a, b) => a - b);
          for (let rank = 0; rank < nearestKept; rank += 1) {
            const found = to[nearest[index * nearestKept + rank] ?? noCandidate];
            if (found === undefined) expect(rank).toBeGreaterThanOrEqual(to.length);
            // To the metre: beyond that the order of candidates is noise.
            else expect(distanceKm(point, found)).toBeCloseTo(sorted[rank] ?? Number.NaN, 3);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the first of equals, and tells when there are fewer than three", () => {
    const here = { latitude: 10, longitude: 20 };
    expect([...nearestThree(unitVectors([here]), unitVectors([here, here]))]).toEqual([
      0,
      1,
      noCandidate,
    ]);
    expect([...nearestThree(unitVectors([here]), new Float64Array())]).toEqual([
      noCandidate,
      noCandidate,
      noCandidate,
    ]);
  });
});
