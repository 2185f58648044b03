import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { floors } from "./floors";
import { importsOf, sourcesIn } from "./imports";

const order = Object.keys(floors);

/** Floor and room of a path below `lib/`; null for any other. */
function roomOf(path: string): { floor: string; room: string } | null {
  const [top, floor = "", room = ""] = path.split("/");
  return top === "lib" ? { floor, room } : null;
}

describe("the floors of lib", () => {
  it("are all of its folders, and each floor's rooms are named", () => {
    expect(readdirSync("lib").sort()).toEqual([...order].sort());
    for (const [floor, rooms] of Object.entries(floors)) {
      expect(readdirSync(`lib/${floor}`).sort(), floor).toEqual([...rooms].sort());
    }
  });

  it("import downwards only, from room to room as well", () => {
    const upwards = sourcesIn("lib")
      .flatMap(importsOf)
      .filter(({ from, to }) => {
        const [above, below] = [roomOf(from), roomOf(to)];
        if (!above) return false;
        if (!below) return !to.startsWith("package");
        if (above.floor !== below.floor)
          return order.indexOf(below.floor) > order.indexOf(above.floor);
        const rooms = floors[above.floor] ?? [];
        return rooms.indexOf(below.room) > rooms.indexOf(above.room);
      });
    expect(upwards).toEqual([]);
  });
});

describe("components", () => {
  it("reach no database, whatever they import", () => {
    const files = sourcesIn("components", "lib");
    const next = new Map(
      files.map((file) => [
        file.replace(/(\.d)?\.tsx?$/, ""),
        importsOf(file).flatMap(({ to, typeOnly }) => (typeOnly ? [] : [to])),
      ]),
    );
    const reached: string[] = [];
    for (const start of [...next.keys()].filter((path) => path.startsWith("components/"))) {
      const seen = new Set([start]);
      for (const path of seen) {
        if (path.startsWith("lib/platform/db/")) reached.push(`${start} → ${path}`);
        for (const to of next.get(path) ?? []) seen.add(to);
      }
    }
    expect(reached).toEqual([]);
  });
});
