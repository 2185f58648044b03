import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "@/lib/interfaces/commands/portal/build";
import { ensureClient } from "@/lib/interfaces/commands/portal/client";
import { runNode } from "@/lib/interfaces/commands/portal/run-node";
import { ensureChromium } from "./support/chromium";
import { attackTotals, playwrightTotals, type Totals, vitestTotals } from "./support/totals";

/**
 * `npm test` runs every step and stops at the first that fails; `npm test -- unit e2e` runs those
 * named. The last line is the count of all tests, such as "1284 passed, 0 failed".
 */
const reports = mkdtempSync(join(tmpdir(), "portal-reports-"));
const bin = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

interface Step {
  name: string;
  work: () => Promise<unknown>;
  totals?: () => Totals;
}

const run = (args: string[], env: Record<string, string> = {}) =>
  runNode(args, { failure: "", env: { NEXT_TELEMETRY_DISABLED: "1", ...env } });

const vitest = (project: string): Step => {
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  return {
    name: project,
    work: () => run([bin.vitest, "run", "--project", project, ...reporters]),
    totals: () => vitestTotals(file),
  };
};

const attackReport = join(reports, "attack.json");
const browserReport = join(reports, "e2e.json");

const steps: Step[] = [
  { name: "generate", work: ensureClient },
  { name: "lint", work: () => run([bin.biome, "check", "."]) },
  {
    name: "types",
    work: async () => {
      await run([bin.next, "typegen"]);
      await run([bin.tsc, "--noEmit"]);
    },
  },
  vitest("unit"),
  vitest("integration-pglite"),
  vitest("integration-postgres"),
  { name: "build", work: ensureBuild },
  {
    name: "attack",
    work: () =>
      run([
        "--import",
        "tsx",
        "--conditions=react-server",
        "tests/attack/run.ts",
        "--short",
        "--report",
        attackReport,
      ]),
    totals: () => attackTotals(attackReport),
  },
  {
    name: "e2e",
    work: async () => {
      console.log(`Chromium: ${ensureChromium()}`);
      await run([bin.playwright, "test", "--reporter=list,json"], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
      });
    },
    totals: () => playwrightTotals(browserReport),
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. Steps: ${steps.map((s) => s.name).join(", ")}.`,
  );
  process.exit(1);
}
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const sum: Totals = { passed: 0, failed: 0 };
let broken = false;
const begun = performance.now();
const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

for (const [index, step] of chosen.entries()) {
  console.log(`\n${index + 1}/${chosen.length} ${step.name} …`);
  const started = performance.now();
  const failure = await step.work().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const { passed, failed } = step.totals?.() ?? { passed: 0, failed: 0 };
  sum.passed += passed;
  sum.failed += failed;
  broken = failure !== null || failed > 0;
  console.log(
    `${index + 1}/${chosen.length} ${step.name}: ${broken ? "failed" : "ok"} (${since(started)})`,
  );
  if (!broken) continue;
  if (failure) console.error(failure);
  // A step such as lint has no tests to count; that it failed still shows in the last line.
  if (failed === 0) sum.failed += 1;
  break;
}

rmSync(reports, { recursive: true, force: true });
console.log(`\nAll of it took ${since(begun)}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(broken ? 1 : 0);
