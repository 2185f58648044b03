import { hourMs, type LatencyHour } from "@/lib/core/latency/hour";
import type { LatencyPolicy } from "@/lib/core/latency/policy";
import { StepBaseline, type StepLimit } from "./baseline";
import type { LatencyEvent } from "./latency-event";

interface MedianHour {
  readonly start: number;
  readonly p50: number;
}

interface OpenStep extends StepLimit {
  readonly startedAt: number;
  readonly openedAt: number;
  peakMs: number;
  /** Its hours, good and bad: they are the baseline when the level is a new one. */
  readonly hours: MedianHour[];
  /** Consecutive hours at or below the limit. */
  good: MedianHour[];
}

/**
 * `latency-step`: two consecutive hours whose median lies above what the week before allows. Hours
 * are pushed in order, those without samples too; an hour that is not `ok` says nothing and breaks
 * what is consecutive.
 */
export class StepDetector {
  readonly events: LatencyEvent[] = [];
  readonly #policy: LatencyPolicy["step"];
  readonly #baseline: StepBaseline;
  #first: (MedianHour & StepLimit) | null = null;
  #open: OpenStep | null = null;

  constructor({ step }: LatencyPolicy) {
    this.#policy = step;
    this.#baseline = new StepBaseline(step);
  }

  push(hour: LatencyHour): void {
    const median =
      hour.state === "ok" && hour.p50 !== null ? { start: hour.start, p50: hour.p50 } : null;
    if (this.#open !== null) this.#during(this.#open, hour.start, median);
    else if (median === null) this.#forgetFirst();
    else this.#before(median);
  }

  /** The series is over: a step that is still there is an event without an end. */
  end(): void {
    if (this.#open !== null) this.#record(this.#open, null, null);
  }

  #before(hour: MedianHour): void {
    const first = this.#first;
    if (first !== null && hour.start === first.start + hourMs && hour.p50 > first.limitMs) {
      this.#first = null;
      this.#open = {
        startedAt: first.start,
        openedAt: hour.start + hourMs,
        baselineMs: first.baselineMs,
        limitMs: first.limitMs,
        peakMs: Math.max(first.p50, hour.p50),
        hours: [first, hour],
        good: [],
      };
      return;
    }
    this.#forgetFirst();
    const limit = this.#baseline.limitAt(hour.start);
    if (limit !== null && hour.p50 > limit.limitMs) this.#first = { ...hour, ...limit };
    else this.#baseline.admit(hour.start, hour.p50);
  }

  /** A single hour above the limit is like any other. */
  #forgetFirst(): void {
    if (this.#first !== null) this.#baseline.admit(this.#first.start, this.#first.p50);
    this.#first = null;
  }

  #during(open: OpenStep, start: number, hour: MedianHour | null): void {
    if (hour === null) {
      open.good = [];
    } else {
      open.hours.push(hour);
      open.peakMs = Math.max(open.peakMs, hour.p50);
      open.good = hour.p50 > open.limitMs ? [] : [...open.good, hour];
    }
    const [good, second] = open.good;
    if (good !== undefined && second !== undefined) {
      for (const { start, p50 } of open.good) this.#baseline.admit(start, p50);
      this.#close(open, good.start, "back");
    } else if (start - open.startedAt >= this.#policy.newLevelHours * hourMs) {
      this.#baseline.restartFrom(open.hours);
      this.#close(open, start + hourMs, "new-level");
    }
  }

  #close(open: OpenStep, endedAt: number, end: "back" | "new-level"): void {
    this.#record(open, endedAt, end);
    this.#open = null;
  }

  #record(open: OpenStep, endedAt: number | null, end: LatencyEvent["end"]): void {
    const { startedAt, openedAt, baselineMs, limitMs, peakMs } = open;
    const level = peakMs >= this.#policy.errorRatio * baselineMs ? "error" : "warning";
    this.events.push({
      type: "latency-step",
      startedAt,
      openedAt,
      baselineMs,
      limitMs,
      peakMs,
      endedAt,
      end,
      level,
    });
  }
}
