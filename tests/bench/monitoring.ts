import { spawnSync } from "node:child_process";
import { type Measurement, median } from "./measurement";
import { DetectingReader } from "./routing/detect";
import { madeFrames, madeRegistered } from "./routing/made-frames";

const frameCount = 200_000;
const space = 1_000_000;
const rounds = 3;

/**
 * RIS Live frames through decoder and detector, against JSON.parse of the same frames and nothing
 * more (section 9 of the routing catalogue).
 */
export function benchMonitoring(): Measurement[] {
  const texts = [...madeFrames(frameCount, space, 2 * space)];
  const utf8 = new TextEncoder();
  const frames = texts.map((text) => utf8.encode(text));
  const times = { parse: [] as number[], many: [] as number[], few: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const taken = {
      parse: timeOf(() => {
        for (const text of texts) JSON.parse(text);
      }),
      many: detect(frames, new DetectingReader(madeRegistered(space, 1))),
      few: detect(frames, new DetectingReader(madeRegistered(100, space / 100))),
    };
    if (round < 0) continue;
    for (const name of ["parse", "many", "few"] as const) times[name].push(taken[name]);
  }
  const parse = median(times.parse);
  return [
    speed("200,000 frames against 1 M registered prefixes", median(times.many), parse, 1 / 0.25),
    speed("200,000 frames against 100 registered prefixes", median(times.few), parse, 1 / 0.6),
    perFrame("a frame against 1 M registered prefixes", median(times.many) / frameCount),
    memory(),
  ];
}

/** A detector for each round: what comes a second time would be older than what is known. */
function detect(frames: readonly Uint8Array[], reader: DetectingReader): number {
  return timeOf(() => {
    for (const frame of frames) reader.read(frame);
    reader.finish();
  });
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const speed = (measure: string, value: number, floor: number, most: number): Measurement => ({
  measure,
  value,
  floor,
  unit: "ms",
  ratio: value / floor,
  aim: { most, of: "ratio" },
});

/** 100,000 frames a second are 0.01 ms a frame. */
const perFrame = (measure: string, value: number): Measurement => ({
  measure,
  value: value * 1_000,
  floor: Number.NaN,
  unit: "µs",
  ratio: Number.NaN,
  aim: { most: 10, of: "value" },
});

/** Of a process of its own that does nothing else. */
function memory(): Measurement {
  const script = "tests/bench/children/detect-frames.ts";
  const child = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${script} failed: ${child.stderr}`);
  const { kib, pairs } = JSON.parse(child.stdout) as { kib: number; pairs: number };
  return {
    measure: `memory with 1 M registered prefixes and ${(pairs / 1e6).toFixed(2)} M pairs`,
    value: (kib * 1024) / 1e6,
    floor: Number.NaN,
    unit: "MB",
    ratio: Number.NaN,
    aim: { most: 1_000, of: "value" },
  };
}
