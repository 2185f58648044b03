import { spawnSync } from "node:child_process";

const bytesPerMegabyte = 1_000_000;

/**
 * Peak resident memory in MB of two processes of their own: Node with the TypeScript loader that
 * does nothing, and one that reads the largest document from JSON and judges it once.
 */
export function childReport(): { bare: number; peak: number } {
  return {
    bare: peakOf("tests/bench/children/bare.ts"),
    peak: peakOf("tests/bench/children/judge-largest.ts"),
  };
}

function peakOf(script: string): number {
  const child = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${script} failed: ${child.stderr}`);
  // maxRSS is in kilobytes of 1,024 bytes on every platform.
  return (Number(child.stdout) * 1024) / bytesPerMegabyte;
}
