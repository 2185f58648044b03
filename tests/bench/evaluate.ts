import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applicationDocumentJsonSchema } from "@/lib/core/requirements/json-schema";
import { regionalIsp } from "./documents";
import { type Measurement, median } from "./measurement";

const copies = 1_000;
const rounds = 7;

/**
 * The command on a thousand small files in one call, as a person types it, and on one file. The
 * floor is what else a person could type: ajv's own command on the same files with the schema that
 * the portal publishes, which says no more than whether a document has the right shape.
 */
export async function benchEvaluate(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  try {
    const schema = join(folder, "application.schema.json");
    writeFileSync(schema, JSON.stringify(applicationDocumentJsonSchema()));
    const files = writeCopies(folder);
    // The first call bundles the command; that is paid once for each change of its sources.
    evaluateCommand(files.slice(0, 1));
    const times = { ajv: [] as number[], whole: [] as number[], one: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.ajv.push(ajvCommand(schema, join(folder, "[0-9]*.json")));
      times.whole.push(evaluateCommand(files));
      times.one.push(evaluateCommand(files.slice(0, 1)));
    }
    const floor = median(times.ajv);
    const measured = (measure: string, value: number): Measurement => ({
      measure,
      value,
      floor,
      unit: "ms",
      ratio: value / floor,
    });
    return [
      {
        ...measured("evaluate: 1,000 files against ajv", median(times.whole)),
        aim: { most: 1.8, of: "ratio" },
      },
      measured("evaluate: one file", median(times.one)),
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

/** Milliseconds of a command from start to end, with the lines it must have printed. */
function timed(command: string, args: readonly string[], expected: number): number {
  const started = performance.now();
  const child = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const took = performance.now() - started;
  const lines = child.stdout.split("\n").length - 1;
  if (lines !== expected) throw new Error(`${lines} lines, not ${expected}: ${child.stderr}`);
  return took;
}

function evaluateCommand(files: readonly string[]): number {
  return timed(
    "npm",
    ["run", "-s", "evaluate", "--", "--at", "2026-11-22", ...files],
    files.length,
  );
}

function ajvCommand(schema: string, files: string): number {
  const args = ["validate", "--spec=draft2020", "-c", "ajv-formats", "-s", schema, "-d", files];
  return timed("npx", ["ajv", ...args], copies);
}
