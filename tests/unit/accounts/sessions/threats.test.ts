import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const rows = readFileSync("docs/threats.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2);

it("each threat names tests that are there", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const tests = [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, file]) => file);
    expect(tests, row).not.toEqual([]);
    expect(tests.filter((file) => !existsSync(`tests/${file}`))).toEqual([]);
  }
});
