import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { regionalIsp } from "./documents";
import { type Measurement, median } from "./measurement";

const copies = 1_000;
const rounds = 7;

/**
 * The command on a thousand small files in one call. Its start-up is what it takes on one file; the
 * rest is held against reading and parsing the same files in a Node process of their own.
 */
export async function benchEvaluate(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  try {
    const files = writeCopies(folder);
    const times = { whole: [] as number[], start: [] as number[], read: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.read.push(readAndParse(folder));
      times.start.push(evaluateCommand(files.slice(0, 1)));
      times.whole.push(evaluateCommand(files));
    }
    const floor = median(times.read);
    const start = median(times.start);
    const whole = median(times.whole);
    const value = whole - start;
    return [
      {
        measure: "evaluate: 1,000 files, without start-up",
        value,
        floor,
        unit: "ms",
        ratio: value / floor,
        aim: { most: 2, of: "ratio" },
      },
      {
        measure: "evaluate: start-up (one file)",
        value: start,
        floor,
        unit: "ms",
        ratio: start / floor,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeCopies(folder: string): string[] {
  const document = regionalIsp();
  return Array.from({ length: copies }, (_, index) => {
    const file = join(folder, `${index}.json`);
    const partner = { ...document.partner, name: `Fjord Net ${index}`, asn: 399_000 + index };
    writeFileSync(file, `${JSON.stringify({ ...document, partner }, null, 2)}\n`);
    return file;
  });
}

/** Milliseconds of the command, as the npm script starts it, from start to end. */
function evaluateCommand(files: readonly string[]): number {
  const args = [
    "--import",
    "tsx",
    "lib/interfaces/commands/evaluate.ts",
    "--at",
    "2026-11-22",
    ...files,
  ];
  const started = performance.now();
  const child = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const took = performance.now() - started;
  const lines = child.stdout.split("\n").length - 1;
  if (lines !== files.length)
    throw new Error(`${lines} reports of ${files.length}: ${child.stderr}`);
  return took;
}

/** Milliseconds that a fresh Node process needs to read and parse all files, without its start. */
function readAndParse(folder: string): number {
  const script = "tests/bench/children/read-and-parse.ts";
  const child = spawnSync(process.execPath, ["--import", "tsx", script, folder], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(`${script} failed: ${child.stderr}`);
  return Number(child.stdout);
}
