import { spawnSync } from "node:child_process";
import type { Measurement } from "./measurement";

const frameCount = 200_000;

/**
 * RIS Live frames through decoder and detector, against JSON.parse of the same frames and nothing
 * more (section 9 of the routing catalogue). Each in a process of its own.
 */
export function benchMonitoring(): Measurement[] {
  const many = speedWith(1_000_000);
  const few = speedWith(100);
  return [
    speed("200,000 frames against 1 M registered prefixes", many, 4),
    speed("200,000 frames against 100 registered prefixes", few, 1.67),
    perFrame("a frame against 1 M registered prefixes", many.detect),
    memory(),
  ];
}

interface Times {
  readonly parse: number;
  readonly detect: number;
}

const speedWith = (registered: number): Times =>
  child("detect-speed.ts", String(registered)) as Times;

function child(script: string, ...args: string[]): unknown {
  const path = `tests/bench/children/${script}`;
  const options = ["--expose-gc", "--import", "tsx", path, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${path} failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param most times JSON.parse: 0.25 and 0.6 of its speed */
const speed = (measure: string, { parse, detect }: Times, most: number): Measurement => ({
  measure,
  value: detect,
  floor: parse,
  unit: "ms",
  ratio: detect / parse,
  aim: { most, of: "ratio" },
});

/** 100,000 frames a second are 10 µs a frame. */
const perFrame = (measure: string, ms: number): Measurement => ({
  measure,
  value: (ms * 1_000) / frameCount,
  floor: Number.NaN,
  unit: "µs",
  ratio: Number.NaN,
  aim: { most: 10, of: "value" },
});

function memory(): Measurement {
  const { kib, pairs } = child("detect-frames.ts") as { kib: number; pairs: number };
  return {
    measure: `memory with 1 M registered prefixes and ${(pairs / 1e6).toFixed(2)} M pairs`,
    value: (kib * 1024) / 1e6,
    floor: Number.NaN,
    unit: "MB",
    ratio: Number.NaN,
    aim: { most: 1_000, of: "value" },
  };
}
