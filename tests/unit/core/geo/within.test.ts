import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "@/lib/core/geo/distance";
import { within } from "@/lib/core/geo/within";

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const found = (from: ReturnType<typeof at>, places: ReturnType<typeof at>[], km: number) =>
  within(from, places, km).map(({ place }) => place);

describe("within", () => {
  it("gives the nearest first, those exactly at the range among them", () => {
    const [near, far, farther] = [at(0, 1), at(0, 5), at(0, 9)];
    const range = distanceKm(at(0, 0), far);
    expect(found(at(0, 0), [farther, far, near], range)).toEqual([near, far]);
    expect(found(at(0, 0), [far], range - 1e-6)).toEqual([]);
    expect(within(at(0, 0), [near], range)[0]?.km).toBeCloseTo(111.195, 3);
  });

  it("reaches over the date line", () => {
    expect(within(at(0, 179), [at(0, -179)], 300)[0]?.km).toBeCloseTo(222.39, 2);
    expect(found(at(-18, 178), [at(-14, -172), at(-18, 0)], 1609.344)).toEqual([at(-14, -172)]);
    expect(found(at(0, 180), [at(0, -180)], 1e-6)).toEqual([at(0, -180)]);
  });

  it("reaches over the poles, where every longitude is the same place", () => {
    expect(found(at(89, 0), [at(89, 180), at(70, 0)], 223)).toEqual([at(89, 180)]);
    expect(within(at(-90, 0), [at(-90, 117)], 1)[0]?.km).toBeCloseTo(0, 9);
  });

  it("leaves out nothing within the range and keeps the order of equals, wherever on Earth", () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, fc.array(point), fc.nat(20_100), (from, places, range) => {
        const answer = within(from, places, range);
        const near = places.filter((place) => distanceKm(from, place) <= range);
        expect(new Set(answer.map(({ place }) => place))).toEqual(new Set(near));
        const distances = answer.map(({ km }) => km);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      }),
    );
    const twins = [
      { ...at(0, 1), n: 1 },
      { ...at(0, 1), n: 2 },
    ];
    expect(within(at(0, 0), twins, 200).map(({ place }) => place.n)).toEqual([1, 2]);
  });
});
