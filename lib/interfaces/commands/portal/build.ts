import { writeFileSync } from "node:fs";
import { fingerprint, isCurrent } from "./fingerprint";
import { runNode } from "./run-node";

/** Next's own command, run without npx: killing npx would leave its child behind. */
export const nextBin = "node_modules/next/dist/bin/next";

const kept = ".next/sources";

/** Everything that a build depends on. */
const sourceFolders = [
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
  if (isCurrent(kept, fingerprint(sourceFolders))) return "up to date";
  await build();
  return "built";
}

/** Builds the app. */
export async function build(): Promise<void> {
  const now = fingerprint(sourceFolders);
  await runNode([nextBin, "build"], {
    failure: "The app could not be built; the lines above say why.",
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  writeFileSync(kept, now);
}
