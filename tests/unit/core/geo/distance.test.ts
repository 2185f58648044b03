import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { chordToKm, kmToChord, squaredChord, unitVectors } from "@/lib/core/geo/chord";
import { distanceKm, earthRadiusKm, type Point } from "@/lib/core/geo/distance";

const points: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

const oslo = { latitude: 59.9127, longitude: 10.7461 };
const london = { latitude: 51.5085, longitude: -0.1257 };

function ellipsoidKm(a: Point, b: Point): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(
    a.latitude,
    a.longitude,
    b.latitude,
    b.longitude,
    geodesic.Geodesic.DISTANCE,
  );
  return (s12 ?? Number.NaN) / 1000;
}

describe("great-circle distance", () => {
  it("is a quarter of the circumference from pole to equator", () => {
    const pole = { latitude: 90, longitude: 77 };
    const equator = { latitude: 0, longitude: -120 };
    expect(distanceKm(pole, equator)).toBeCloseTo((Math.PI / 2) * earthRadiusKm, 6);
  });

  it("crosses the date line the short way", () => {
    const west = { latitude: 0, longitude: 179.5 };
    const east = { latitude: 0, longitude: -179.5 };
    expect(distanceKm(west, east)).toBeCloseTo((Math.PI / 180) * earthRadiusKm, 6);
  });

  it("is 0 to itself and the same both ways", () => {
    expect(distanceKm(oslo, oslo)).toBe(0);
    expect(distanceKm(oslo, london)).toBe(distanceKm(london, oslo));
  });

  it("agrees with an independent geodesic library within 0.6 %", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const exact = ellipsoidKm(a, b);
        expect(Math.abs(distanceKm(a, b) - exact)).toBeLessThanOrEqual(exact * 0.006 + 1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("chords", () => {
  it("give the same distances as the formula", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const chord = squaredChord(unitVectors([a]), 0, unitVectors([b]), 0);
        // Near the antipode the arc sine is flat: there a metre is lost, elsewhere a millimetre.
        expect(Math.abs(chordToKm(chord) - distanceKm(a, b))).toBeLessThan(0.001);
      }),
    );
  });

  it("are taken between points by their positions, and convert both ways", () => {
    const vectors = unitVectors([oslo, london]);
    expect(squaredChord(vectors, 1, vectors, 1)).toBe(0);
    expect(chordToKm(squaredChord(vectors, 0, vectors, 1))).toBeCloseTo(
      distanceKm(oslo, london),
      6,
    );
    expect(chordToKm(kmToChord(1609.344))).toBeCloseTo(1609.344, 6);
  });
});
