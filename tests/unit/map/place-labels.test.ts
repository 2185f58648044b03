import { describe, expect, it } from "vitest";
import { placeLabels } from "@/components/map/place-labels";

const view = { width: 1000, height: 600 };

describe("placeLabels", () => {
  it("writes to the right, and to the left at the right edge", () => {
    const labels = placeLabels(
      [
        { x: 300, y: 300, radius: 10, text: "Oslo" },
        { x: 980, y: 300, radius: 10, text: "Auckland" },
      ],
      view,
      1,
    );
    expect(labels.map((each) => each.anchor)).toEqual(["start", "end"]);
  });

  it("leaves out what finds no room, the later ones first", () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      x: 500 + (index % 3),
      y: 300 + (index % 2),
      radius: 10,
      text: "Silicon Valley",
    }));
    const labels = placeLabels(crowd, view, 1);
    expect(labels.length).toBeLessThan(5);
    expect(labels.length).toBe(0 + new Set(labels.map((each) => `${each.x} ${each.y}`)).size);
  });

  it("never writes over another marker", () => {
    const labels = placeLabels(
      [
        { x: 300, y: 300, radius: 10, text: "Oslo" },
        { x: 330, y: 300, radius: 10, text: "" },
      ],
      view,
      1,
    );
    expect(labels.find((each) => each.index === 0)?.anchor).toBe("end");
  });

  it("has room for fewer names when they are written larger", () => {
    const row = Array.from({ length: 12 }, (_, index) => ({
      x: 50 + index * 80,
      y: 300,
      radius: 8,
      text: "Frankfurt",
    }));
    expect(placeLabels(row, view, 2.6).length).toBeLessThan(placeLabels(row, view, 1).length);
  });
});
