import { describe, expect, it } from "vitest";
import { RoundedPath } from "@/components/map/rounded-path";

/** Follows a path of M, l and z commands to its absolute corners. */
function corners(d: string): string[] {
  const seen: string[] = [];
  let x = 0;
  let y = 0;
  for (const [, command, numbers = ""] of d.matchAll(/([Mlz])([^Mlz]*)/g)) {
    const values = [...numbers.matchAll(/-?\d+/g)].map(Number);
    for (let at = 0; at < values.length; at += 2) {
      const [a = 0, b = 0] = values.slice(at, at + 2);
      [x, y] = command === "M" ? [a, b] : [x + a, y + b];
      seen.push(`${x},${y}`);
    }
  }
  return seen;
}

describe("RoundedPath", () => {
  it("goes where it was told, in whole numbers and relative steps", () => {
    const path = new RoundedPath();
    path.moveTo(10.4, 20.6);
    path.lineTo(5, 30);
    path.lineTo(-3.2, 30);
    path.closePath();
    expect(path.toString()).toBe("M10 21l-5 9-8 0z");
    expect(corners(path.toString())).toEqual(["10,21", "5,30", "-3,30"]);
  });

  it("does not drift: many short steps end where they should", () => {
    const path = new RoundedPath(2);
    path.moveTo(0, 0);
    for (let step = 1; step <= 1000; step += 1) path.lineTo(step * 0.7, 0);
    expect(corners(path.toString()).at(-1)).toMatch(/^(699|700),0$/);
  });

  it("drops rings too small to see", () => {
    const path = new RoundedPath(1, 4);
    for (const size of [3, 5]) {
      path.moveTo(0, 0);
      path.lineTo(size, 0);
      path.lineTo(0, size);
      path.closePath();
    }
    expect(path.toString()).toBe("M0 0l5 0-5 5z");
  });
});
