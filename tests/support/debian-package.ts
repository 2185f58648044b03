import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Makes sure that a program of a Debian package is there: installs the package when this runs as
 * root and it is missing. False when there is none; in CI that is an error.
 *
 * @throws in CI, with one sentence
 */
export function ensureProgram(path: string, ...packages: string[]): boolean {
  if (existsSync(path)) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  }
  if (existsSync(path)) return true;
  if (process.env.CI) {
    throw new Error(`This test needs ${path}: install the package ${packages.join(" ")}.`);
  }
  return false;
}

function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
