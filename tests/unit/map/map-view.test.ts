import { describe, expect, it } from "vitest";
import { worldView } from "@/components/map/map-view";
import { frameOf, viewOf } from "@/components/map/region-view";
import { regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";

function metro(name: string) {
  const found = edgeMetros.find((each) => each.metro === name);
  if (!found) throw new Error(`no metro ${name}`);
  return found;
}
const byRegion = new Map(
  regions.map((region) => [region, edgeMetros.filter((each) => each.region === region)]),
);

describe("the world view", () => {
  const view = worldView();

  it("shows every edge metro", () => {
    expect(edgeMetros.filter((each) => view.project(each) === null)).toEqual([]);
  });

  it("puts east to the right and north up", () => {
    const [lisbon, tokyo, oslo, capeTown] = ["Lisbon", "Tokyo", "Oslo", "Cape Town"].map((name) =>
      view.project(metro(name)),
    );
    expect(tokyo?.x).toBeGreaterThan((lisbon?.x ?? 0) + 200);
    expect(oslo?.y).toBeLessThan((capeTown?.y ?? 0) - 200);
  });

  it("keeps the coast under 60 kB, and draws it in whole numbers", () => {
    expect(view.land.length).toBeGreaterThan(5_000);
    expect(view.land.length).toBeLessThan(60_000);
    expect(view.land).not.toContain(".");
  });

  it("leaves Antarctica out", () => {
    expect(view.project({ latitude: -80, longitude: 0 })).toBeNull();
  });

  it("draws an arc across the antimeridian in two parts at the map's edges", () => {
    const parts = view
      .arcs([[metro("Auckland"), metro("Los Angeles")]])
      .split("M")
      .filter((part) => part !== "");
    expect(parts).toHaveLength(2);
    const starts = parts.map((part) => Number.parseInt(part, 10)).sort((a, b) => a - b);
    expect(starts[0]).toBeLessThan(200);
    expect(starts[1]).toBeGreaterThan(800);
  });
});

describe("a regional view", () => {
  it.each([...byRegion.keys()])("holds all metros of %s, inside a margin", (region) => {
    const points = byRegion.get(region) ?? [];
    const view = viewOf(points);
    expect(view.kind).toBe("region");
    for (const point of points) {
      const spot = view.project(point);
      expect(spot, point.metro).not.toBeNull();
      expect(spot?.x).toBeGreaterThan(60);
      expect(spot?.x).toBeLessThan(view.width - 60);
      expect(spot?.y).toBeGreaterThan(60);
      expect(spot?.y).toBeLessThan(view.height - 60);
    }
    expect(view.land.length).toBeLessThan(60_000);
  });

  it("spans the antimeridian without going round the world", () => {
    const points = [
      metro("Auckland"),
      { latitude: -17.7, longitude: 177.4 },
      { latitude: -13.8, longitude: -172.1 },
    ];
    const view = viewOf(points);
    expect(view.kind).toBe("region");
    const [, fiji, samoa] = points.map((each) => view.project(each));
    expect(samoa?.x).toBeGreaterThan(fiji?.x ?? 0);
    expect(view.arcs([[points[0] as never, points[2] as never]]).split("M")).toHaveLength(2);
  });

  it("gives way to the world when the data is spread over it", () => {
    expect(viewOf([metro("London"), metro("Sydney"), metro("Los Angeles")])).toBe(worldView());
    expect(viewOf([])).toBe(worldView());
  });

  it("does not zoom in on a single place without end", () => {
    const oslo = metro("Oslo");
    expect(frameOf([oslo])).toEqual(frameOf([oslo, { latitude: 60, longitude: 10.8 }]));
  });

  it("is drawn once for one frame", () => {
    const points = byRegion.get("Japan") ?? [];
    expect(viewOf(points)).toBe(viewOf(points.toReversed()));
  });
});
