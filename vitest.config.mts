import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { aboutEmbedded, onBothEngines } from "./tests/integration/engines";

const allOfThem = "tests/integration/**/*.test.ts";
const root = fileURLToPath(new URL("./", import.meta.url));

/**
 * Integration tests run on PostgreSQL; those about what an engine does on the embedded database as
 * well (`tests/integration/engines.ts` says which, docs/decisions/253 why).
 */
const integration = (engine: "pglite" | "postgres") => ({
  extends: true as const,
  test: {
    name: `integration-${engine}`,
    include: engine === "pglite" ? [...onBothEngines, aboutEmbedded] : [allOfThem],
    exclude: engine === "pglite" ? [] : [aboutEmbedded],
    globalSetup: [`tests/support/${engine}-setup.ts`],
    // Threads share PGlite's compiled code, processes do not.
    pool: "threads" as const,
    setupFiles: ["tests/support/fresh-database.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Throws outside a server component; tests are neither.
      { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // Vitest leaves a core to whoever watches; here nobody does.
    maxWorkers: availableParallelism(),
    env: { TZ: "UTC" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // One module graph for all files of a worker: half of the time went into loading it anew.
          isolate: false,
          setupFiles: ["tests/support/clean-slate.ts"],
          // Some start a process of their own, on machines that do other things as well.
          testTimeout: 60_000,
        },
      },
      integration("pglite"),
      integration("postgres"),
    ],
  },
});
