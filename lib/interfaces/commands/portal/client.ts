import { writeFileSync } from "node:fs";
import { fingerprint, isCurrent } from "./fingerprint";
import { runNode } from "./run-node";

const kept = "lib/platform/db/generated/fingerprint";
const sources = ["prisma/schema", "node_modules/prisma/package.json"];

/** Writes Prisma's client to lib/platform/db/generated, unless the one there is of this schema. */
export async function ensureClient(): Promise<string> {
  if (isCurrent(kept, fingerprint(sources))) return "up to date";
  await generateClient();
  return "generated";
}

/** Writes Prisma's client to lib/platform/db/generated. */
export async function generateClient(): Promise<void> {
  const now = fingerprint(sources);
  await runNode(["node_modules/prisma/build/index.js", "generate"], {
    failure: "Prisma's client could not be generated; the lines above say why.",
    // Any executable will do: generating never runs it, but without one Prisma downloads its own.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  writeFileSync(kept, now);
}
