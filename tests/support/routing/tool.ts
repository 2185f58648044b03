import { spawnSync } from "node:child_process";

/**
 * Whether tests that need a program of the system may be left out: it is not installed and this
 * is nobody's CI, where it must be.
 */
export function mayDoWithout(tool: string): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
  return !found && !process.env.CI;
}
