import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

/**
 * The same integration tests run on each engine; only what makes the database differs. Those named
 * `*.pglite.test.ts` are about the embedded database alone.
 */
const integration = (engine: "pglite" | "postgres") => ({
  extends: true as const,
  test: {
    name: `integration-${engine}`,
    include: ["tests/integration/**/*.test.ts"],
    exclude: engine === "pglite" ? [] : ["tests/integration/**/*.pglite.test.ts"],
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
          // Some start a process of their own, on machines that do other things as well.
          testTimeout: 30_000,
        },
      },
      integration("pglite"),
      integration("postgres"),
    ],
  },
});
