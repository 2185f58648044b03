import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Outside text must come through `lib/core/text/outside-text.ts`. A file that normalises text itself, or
 * declares text without a limit, is found here.
 */
const files = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name))
  .concat("proxy.ts", "instrumentation.ts");
const door = "lib/core/text/outside-text.ts";

/** What the portal is told by whoever runs it, and what it tells others itself. */
const notFromOutside = new Set([
  "lib/platform/env/env.ts",
  "lib/platform/env/provider-settings.ts",
  "lib/interfaces/read-api/schemas.ts",
]);

const holding = (pattern: RegExp, but: (file: string) => boolean) =>
  files
    .filter((file) => !file.startsWith("lib/platform/db/generated") && !but(file))
    .filter((file) => pattern.test(readFileSync(file, "utf8")));

describe("text from outside", () => {
  it("is looked for in the whole source", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(holding(/\.normalize\(/, () => false)).toEqual([door]);
  });

  it("is normalised nowhere else", () => {
    expect(holding(/(\.|\bString\.prototype\.)normalize\b\s*\(/, (file) => file === door)).toEqual(
      [],
    );
  });

  it("is declared with a limit", () => {
    const isExempt = (file: string) => file === door || notFromOutside.has(file);
    expect(holding(/\bz\s*\.string\(|\bz\s*\.coerce\s*\.string\(/, isExempt)).toEqual([]);
  });

  it("has no limit put behind what works on it", () => {
    // `.trim().max(200)` trims 21 MB first.
    expect(holding(/\.(trim|transform|regex|refine)\([^)]*\)\s*\.max\(/, () => false)).toEqual([]);
  });
});
