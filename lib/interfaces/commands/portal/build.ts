import { writeFileSync } from "node:fs";
import { fingerprint, isCurrent } from "./fingerprint";
import { runNode } from "./run-node";

/** Next's own command, run without npx: killing npx would leave its child behind. */
export const NEXT = "node_modules/next/dist/bin/next";

const KEPT = ".next/sources";

/** Everything that a build depends on. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
];

/** Builds the app, unless the build there is of these sources. */
export async function ensureBuild(): Promise<string> {
  if (isCurrent(KEPT, fingerprint(SOURCES))) return "up to date";
  await build();
  return "built";
}

/** Builds the app. */
export async function build(): Promise<void> {
  const now = fingerprint(SOURCES);
  await runNode([NEXT, "build"], {
    failure: "The app could not be built; the lines above say why.",
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  writeFileSync(KEPT, now);
}
