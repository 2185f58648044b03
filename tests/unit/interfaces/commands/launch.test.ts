import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const commands = "lib/interfaces/commands";

/** A project of two sources with the launcher in it, and of packages what the launcher needs. */
let project: string;
const cache = () => join(project, "node_modules", ".cache", "portal-commands");

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "portal-launch-"));
  mkdirSync(join(project, commands), { recursive: true });
  mkdirSync(join(project, "node_modules"));
  for (const name of ["esbuild", "tsx"]) {
    symlinkSync(join(process.cwd(), "node_modules", name), join(project, "node_modules", name));
  }
  copyFileSync(join(commands, "launch.mjs"), join(project, commands, "launch.mjs"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "package-lock.json"), "{}");
  writeFileSync(join(project, "tsconfig.json"), "{}");
  writeFileSync(
    join(project, commands, "hello.ts"),
    'import { greeting } from "./greeting"; console.log(greeting, ...process.argv.slice(2));',
  );
  greet("Good morning");
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function greet(words: string): void {
  writeFileSync(
    join(project, commands, "greeting.ts"),
    `export const greeting: string = "${words}";`,
  );
}

const hello = (...args: string[]): string =>
  execFileSync(process.execPath, [join(project, commands, "launch.mjs"), "hello", ...args], {
    encoding: "utf8",
  }).trim();

describe("launch", () => {
  it("starts a command with its arguments, and from what it kept", () => {
    expect(hello("--to", "Ingrid")).toBe("Good morning --to Ingrid");
    const kept = readdirSync(cache()).find((file) => file.endsWith(".mjs")) ?? "";
    writeFileSync(join(cache(), kept), 'console.log("from the kept file");');
    expect(hello()).toBe("from the kept file");
  });

  it("makes the bundle anew when a source has changed or is gone", () => {
    expect(hello()).toBe("Good morning");
    greet("Good evening, all");
    expect(hello()).toBe("Good evening, all");
    rmSync(join(project, commands, "greeting.ts"));
    mkdirSync(join(project, commands, "greeting"));
    writeFileSync(
      join(project, commands, "greeting", "index.ts"),
      'export const greeting = "Good night";',
    );
    expect(hello()).toBe("Good night");
  });

  it("runs from the sources where nothing can be kept", () => {
    writeFileSync(join(project, "node_modules", ".cache"), "not a folder");
    expect(hello("Ingrid")).toBe("Good morning Ingrid");
  });

  it("makes the bundle anew when what is kept is broken", () => {
    expect(hello()).toBe("Good morning");
    for (const file of readdirSync(cache())) {
      if (file.endsWith(".json")) writeFileSync(join(cache(), file), "{");
    }
    expect(hello()).toBe("Good morning");
  });
});
