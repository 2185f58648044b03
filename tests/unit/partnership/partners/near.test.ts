import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { distanceKm } from "@/lib/core/geo/distance";
import { enoughNear, metrosNear, nearestOf, nearRangeKm } from "@/lib/partnership/partners/near";

const taipei = { latitude: 25.05, longitude: 121.53 };

describe("metrosNear", () => {
  it("holds the metros within 1000 miles, the nearest first", () => {
    expect(nearRangeKm).toBe(1609.344);
    const near = metrosNear(taipei);
    expect(near[0]?.metro.metro).toBe("Taipei");
    const names = near.map(({ metro }) => metro.metro);
    expect(names).toContain("Hong Kong SAR");
    expect(names).not.toContain("Tokyo");
    for (const edge of edgeMetros) {
      expect(names.includes(edge.metro)).toBe(distanceKm(taipei, edge) <= 1609.344);
    }
  });

  it("is empty where no edge is", () => {
    expect(metrosNear({ latitude: -90, longitude: 0 })).toEqual([]);
  });
});

describe("nearestOf", () => {
  it("is the nearest of a partner's metros, or nothing when none is near", () => {
    const near = metrosNear(taipei);
    expect(nearestOf(["Hong Kong SAR", "Oslo"], near)?.metro).toBe("Hong Kong SAR");
    expect(nearestOf(["Oslo"], near)).toBeNull();
    expect(nearestOf([], near)).toBeNull();
  });
});

describe("enoughNear", () => {
  const near = metrosNear(taipei);
  const names = (wanted: number, counts: Record<string, number>) =>
    enoughNear(
      near,
      Object.entries(counts).map(([metro, partners]) => ({ metro, partners })),
      wanted,
    ).map(({ metro }) => metro.metro);

  it("ends with the first metro that has enough by itself", () => {
    expect(names(3, { Taipei: 5, "Hong Kong SAR": 9 })).toEqual(["Taipei"]);
    expect(names(6, { Taipei: 5, "Hong Kong SAR": 9 })).toEqual(["Taipei", "Hong Kong SAR"]);
  });

  it("is all of them where none has: the same partner may be at several", () => {
    expect(names(10, { Taipei: 9, "Hong Kong SAR": 9 })).toHaveLength(near.length);
    expect(names(1, {})).toHaveLength(near.length);
  });
});
