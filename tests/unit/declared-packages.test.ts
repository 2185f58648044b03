import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** What the product runs with, and what its tests and builds may use beside that. */
const product = ["app", "components", "lib", "prisma", "proxy.ts", "instrumentation.ts"];
const besides = ["tests", "next.config.ts", "playwright.config.ts", "vitest.config.mts"];

function sources(path: string): string[] {
  if (/\.m?tsx?$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("generated"));
}

/** The packages that files import, with a file for each. */
function imported(paths: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of paths.flatMap(sources)) {
    const source = readFileSync(file, "utf8");
    for (const [, from, called] of source.matchAll(
      /(?:^import|^.*\bfrom) "([^"\s]+)";$|\bimport\("([^"\s]+)"\)/gm,
    )) {
      const name = from ?? called ?? "";
      const own = /^(?:\.|@\/|node:)/.test(name) || builtinModules.includes(name);
      if (!own) found.set(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name, file);
    }
  }
  return found;
}

const missing = (paths: readonly string[], declared: object) =>
  [...imported(paths)].filter(([name]) => !(name in declared) && !(`@types/${name}` in declared));

it("each package that the product imports is declared, none comes with another by chance", () => {
  expect(imported(product).size).toBeGreaterThan(25);
  expect(missing(product, dependencies)).toEqual([]);
});

it("each package of tests and settings is declared", () => {
  expect(missing(besides, { ...dependencies, ...devDependencies })).toEqual([]);
});
