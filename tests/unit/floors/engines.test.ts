import { readdirSync } from "node:fs";
import { matchesGlob } from "node:path";
import { expect, it } from "vitest";
import { aboutEmbedded, onBothEngines } from "@/tests/integration/engines";

const files = readdirSync("tests/integration", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => `tests/integration/${name}`);

it("each entry of the tests for both engines stands for files that are there", () => {
  const empty = onBothEngines.filter((glob) => !files.some((file) => matchesGlob(file, glob)));
  expect(empty).toEqual([]);
});

it("the engine-specific folders have no test that runs on one engine only", () => {
  const both = (file: string) => onBothEngines.some((glob) => matchesGlob(file, glob));
  const special = files.filter((file) => matchesGlob(file, aboutEmbedded));
  const once = files.filter((file) => !both(file) && !special.includes(file));
  // A file that names neither engine nor list runs on PostgreSQL: none can fall out of both.
  expect(once.length + special.length).toBeGreaterThan(0);
  expect(once.filter((file) => file.startsWith("tests/integration/platform/"))).toEqual([]);
});
