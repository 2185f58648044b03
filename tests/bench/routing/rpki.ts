import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measurement, median } from "../measurement";
import { exportText } from "./vrp-set";

const pairs = 100_000;
const rounds = 3;
const megabyte = 1_000_000;

/** Origin validation and VRP files at the size planned for (routing-monitoring.md section 9). */
export function benchRpki(): Measurement[] {
  return [...validation(), ...files()];
}

function validation(): Measurement[] {
  const times = {
    ours: [] as number[],
    peer: [] as number[],
    build: [] as number[],
    change: [] as number[],
  };
  let keptMb = 0;
  for (let round = 0; round < rounds; round++) {
    const ours = child("rov-ours.ts", String(pairs));
    const peer = child("rov-peer.ts", String(pairs));
    times.ours.push(ours.validateMs);
    times.build.push(ours.buildMs);
    times.change.push(ours.changeMs);
    times.peer.push(peer.validateMs);
    keptMb = ours.keptMb;
  }
  const [ours, peer, build] = [median(times.ours), median(times.peer), median(times.build)];
  const change = median(times.change);
  return [
    {
      measure: "routing: origin validation of 100,000 pairs, against rpki-validator",
      value: ours,
      floor: peer,
      unit: "ms",
      ratio: ours / peer,
      aim: { most: 0.2, of: "ratio" },
    },
    {
      measure: "routing: index of 1.2 M VRPs, built",
      value: build,
      floor: 2_000,
      unit: "ms",
      ratio: build / 2_000,
      aim: { most: 2_000, of: "value" },
    },
    {
      measure: "routing: index of 1.2 M VRPs, 1,000 changes",
      value: change,
      floor: 50,
      unit: "ms",
      ratio: change / 50,
      aim: { most: 50, of: "value" },
    },
    {
      measure: "routing: index of 1.2 M VRPs, memory",
      value: keptMb,
      floor: 30,
      unit: "MB",
      ratio: keptMb / 30,
      aim: { most: 30, of: "value" },
    },
  ];
}

function files(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  try {
    return [
      ...file(join(folder, "lines.json"), true, 1),
      ...file(join(folder, "line.json"), false, 4),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function file(path: string, lines: boolean, most: number): Measurement[] {
  writeExport(path, lines);
  const size = statSync(path).size / megabyte;
  const times = { ours: [] as number[], json: [] as number[] };
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    const [ours, json] = [child("vrp-file-ours.ts", path), child("vrp-file-json.ts", path)];
    times.ours.push(ours.ms);
    times.json.push(json.ms);
    peak = Math.max(peak, (ours.peakKb * 1024) / megabyte);
  }
  const [value, floor] = [median(times.ours), median(times.json)];
  const layout = lines ? "an object a line" : "all on one line";
  const measure = `routing: VRP file of ${Math.round(size)} MB, ${layout}`;
  return [
    {
      measure: `${measure}, against JSON.parse`,
      value,
      floor,
      unit: "ms",
      ratio: value / floor,
      aim: { most, of: "ratio" },
    },
    {
      measure: `${measure}, peak of the process, against the file`,
      value: peak,
      floor: size,
      unit: "MB",
      ratio: peak / size,
      aim: { most: 2, of: "ratio" },
    },
  ];
}

function writeExport(path: string, lines: boolean): void {
  const file = openSync(path, "w");
  let waiting = "";
  for (const piece of exportText(lines)) {
    waiting += piece;
    if (waiting.length < 1 << 20) continue;
    writeSync(file, waiting);
    waiting = "";
  }
  writeSync(file, waiting);
}

function child(
  script: string,
  argument: string,
): Record<string, number> & {
  ms: number;
  peakKb: number;
  validateMs: number;
  buildMs: number;
  changeMs: number;
  keptMb: number;
} {
  const args = ["--expose-gc", "--import", "tsx", `tests/bench/children/${script}`, argument];
  const done = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${script} failed: ${done.stderr}`);
  return JSON.parse(done.stdout);
}
