import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const debian = "/usr/bin/bgpq4";

/**
 * Makes sure that there is Debian's bgpq4, a whois client that networks really use: installs it
 * when it is missing and this is root.
 *
 * @returns its path; null when it cannot be had and this is not CI, so that a test may be skipped
 * @throws in CI, where nothing is skipped
 */
export function ensureBgpq4(): string | null {
  if (!existsSync(debian) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    apt("update");
    apt("install", "-y", "--no-install-recommends", "bgpq4");
  }
  if (existsSync(debian)) return debian;
  if (process.env.CI) throw new Error("This test needs bgpq4: install the package bgpq4.");
  return null;
}

function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
