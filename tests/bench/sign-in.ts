import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { type Measurement, median } from "./measurement";
import { load } from "./pages/ask";
import { served } from "./pages/served";

/** Ten thousand in a minute; BENCH_SIGN_INS makes it fewer in less time, at the same pace. */
const attempts = Number(process.env.BENCH_SIGN_INS || 10_000);
const seconds = (attempts * 60) / 10_000;

/** How long others work before the flood, in seconds. */
const before = 15;

/** Somebody signed in reads a page now and then, while others only try to sign in. */
export async function benchSignIn(): Promise<Measurement[]> {
  const { address, cookies } = await served();
  const page = new URL("/applications/a1", address);
  const read = () => load(page, cookies.partner);
  for (let i = 0; i < 30; i += 1) await read();
  const floor = await workFor(read, () => before * 1000);
  const flood = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "tests/bench/children/sign-in-flood.ts",
      address.origin,
      String(attempts),
      String(seconds),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const told = text(flood.stdout);
  let over = false;
  const ended = once(flood, "exit").then(([code]) => {
    over = true;
    if (code !== 0) throw new Error("The flood of sign-ins broke off.");
  });
  const during = await workFor(read, () => (over ? 0 : Number.POSITIVE_INFINITY));
  await ended;
  console.log(`  the flood: ${(await told).trim()}`);
  const measures = { median: median(floor), slowest: slowest(floor) };
  const values = { median: median(during), slowest: slowest(during) };
  return (["median", "slowest"] as const).map((which) => ({
    measure: `sign-in: ${attempts} attempts, others' ${which === "median" ? "median" : "19 of 20"}`,
    value: values[which],
    floor: measures[which],
    unit: "ms" as const,
    ratio: values[which] / measures[which],
    ...(which === "median" && { aim: { most: 2, of: "ratio" as const } }),
  }));
}

/** The time that 19 of 20 took no longer than. */
function slowest(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Times of works, one after the other with a tenth of a second between, for so long. */
async function workFor(work: () => Promise<unknown>, limit: () => number): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  while (performance.now() - started < limit()) {
    const at = performance.now();
    await work();
    times.push(performance.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
}
