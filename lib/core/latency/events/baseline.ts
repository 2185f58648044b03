import { hourMs } from "@/lib/core/latency/hour";
import { medianOf } from "@/lib/core/latency/percentile";
import type { LatencyPolicy } from "@/lib/core/latency/policy";

interface Median {
  readonly start: number;
  readonly p50: number;
}

export interface StepLimit {
  readonly baselineMs: number;
  readonly limitMs: number;
}

/** Hourly medians of a series that count as normal. */
export class StepBaseline {
  #medians: Median[] = [];

  constructor(private readonly policy: LatencyPolicy["step"]) {}

  /** Hours come in the order of time. */
  admit(start: number, p50: number): void {
    this.#medians.push({ start, p50 });
  }

  /** What was a step is normal from now on, and nothing else. */
  restartFrom(medians: readonly Median[]): void {
    this.#medians = [...medians];
  }

  /** Baseline and limit for the hour that begins at `start`; null without enough hours before. */
  limitAt(start: number): StepLimit | null {
    const { windowHours, fewestHours, leastRiseMs, deviations, riseShare } = this.policy;
    const from = start - windowHours * hourMs;
    const kept = this.#medians.findIndex((median) => median.start >= from);
    if (kept !== 0) this.#medians.splice(0, kept < 0 ? this.#medians.length : kept);
    if (this.#medians.length < fewestHours) return null;
    const values = this.#medians.map(({ p50 }) => p50);
    const base = medianOf(values);
    const mad = medianOf(values.map((value) => Math.abs(value - base)));
    const rise = Math.max(leastRiseMs, deviations * mad, riseShare * base);
    return { baselineMs: base, limitMs: base + rise };
  }
}
