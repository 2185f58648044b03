import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "@/package.json";

it("each dependency has its reason in docs/dependencies.md", () => {
  const text = readFileSync("docs/dependencies.md", "utf8");
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
