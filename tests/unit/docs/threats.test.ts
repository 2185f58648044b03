import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The rows of the table: a threat, what stops it, and the tests that show it. */
const rows = readFileSync("docs/threats.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Threat ") && !/^\| -/.test(line))
  .map((line) => line.split(" | "));

const testsIn = (cell = "") => [...cell.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, path = ""]) => path);

describe("each threat", () => {
  it("is told with what stops it and what shows it", () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((cells) => cells.length !== 3)).toEqual([]);
  });

  it.each(rows.map(([threat = "", , shown]) => [threat, shown]))("%s: has a test", (_, shown) => {
    const named = testsIn(shown);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(`tests/${path}`))).toEqual([]);
  });
});
