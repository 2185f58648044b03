import { existsSync, readFileSync } from "node:fs";

/** How many tests passed and failed. */
export interface Totals {
  passed: number;
  failed: number;
}

/** The counts in a report that Vitest wrote as JSON; nothing when it wrote none. */
export function vitestTotals(file: string): Totals {
  const report = read(file);
  const passed = number(report?.numPassedTests);
  const failed = number(report?.numFailedTests);
  // A file that cannot even be loaded fails without a failing test.
  return { passed, failed: failed > 0 ? failed : number(report?.numFailedTestSuites) };
}

/** The counts in a report that Playwright wrote as JSON; nothing when it wrote none. */
export function playwrightTotals(file: string): Totals {
  const stats = read(file)?.stats as Record<string, unknown> | undefined;
  return {
    passed: number(stats?.expected),
    failed: number(stats?.unexpected) + number(stats?.flaky),
  };
}

/** The counts in a report that the attack wrote as JSON. */
export function attackTotals(file: string): Totals {
  const report = read(file);
  return { passed: number(report?.passed), failed: number(report?.failed) };
}

function read(file: string): Record<string, unknown> | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
