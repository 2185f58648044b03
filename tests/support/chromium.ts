import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const debian = "/usr/bin/chromium";

/** Chromium as the browser tests start it; without a path Playwright takes its own. */
export function chromiumLaunchOptions() {
  return {
    executablePath: existsSync(chromium.executablePath()) ? undefined : debian,
    // Runs as root in containers, and asks nobody outside for anything.
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  };
}

/**
 * Makes sure that there is a Chromium: Playwright's own, Debian's, or Debian's installed now, with
 * the fonts that Chinese pages need.
 *
 * @throws with one sentence when there is none and it cannot be installed.
 */
export function ensureChromium(): string {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (existsSync(debian)) return debian;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  }
  if (existsSync(debian)) return debian;
  throw new Error(
    "The browser tests need Chromium: run `npx playwright install chromium`, or install the package chromium.",
  );
}

function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
