import { spawnSync } from "node:child_process";

/** `npm run generate` writes Prisma's client to lib/db/generated. */
const { status } = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
  stdio: "inherit",
  // Any executable will do: generating never runs it, but without one Prisma tries to download its own.
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
process.exit(status ?? 1);
