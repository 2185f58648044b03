import { execFileSync } from "node:child_process";
import type { Measurement } from "./measurement";

/** What a keystroke may take on the server in ms, and the index of cities in memory in MB. */
const maxMs = 20;
const maxMb = 60;

/** The search for a city in a process of its own, so that its memory can be told from all else. */
export async function benchCities(): Promise<Measurement[]> {
  const child = ["--expose-gc", "--import", "tsx", "--conditions=react-server"];
  const output = execFileSync(
    process.execPath,
    [...child, "tests/bench/children/search-cities.ts"],
    {
      encoding: "utf8",
    },
  );
  const { memory, p99 }: { memory: number; p99: number } = JSON.parse(output);
  return [
    line("cities: a keystroke, 99th percentile", p99, maxMs, "ms"),
    line("cities: memory of the index", memory / 1e6, maxMb, "MB"),
  ];
}

function line(measure: string, value: number, most: number, unit: "ms" | "MB"): Measurement {
  return { measure, value, floor: most, unit, ratio: value / most, aim: { most, of: "value" } };
}
