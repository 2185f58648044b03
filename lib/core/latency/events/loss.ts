import { hourMs, type LatencyHour } from "@/lib/core/latency/hour";
import type { LatencyPolicy } from "@/lib/core/latency/policy";
import type { LatencyEvent } from "./latency-event";

interface OpenLoss {
  readonly startedAt: number;
  readonly openedAt: number;
  peakPct: number;
}

/**
 * `loss`: two consecutive hours in which packets were lost. Hours are pushed in order. An hour in
 * which nothing was sent, or much was lost of too few packets, is neither good nor bad and breaks
 * what is consecutive.
 */
export class LossDetector {
  readonly events: LatencyEvent[] = [];
  readonly #policy: LatencyPolicy["loss"];
  /** Consecutive hours that would open the event, or while it is open would end it. */
  #run: LatencyHour[] = [];
  #open: OpenLoss | null = null;

  constructor({ loss }: LatencyPolicy) {
    this.#policy = loss;
  }

  push(hour: LatencyHour): void {
    const loses = hour.sent - hour.received >= this.#policy.fewestLost && this.#isLossy(hour);
    const bad = loses && hour.sent >= this.#policy.fewestSent;
    if (this.#open !== null) {
      if (bad) this.#open.peakPct = Math.max(this.#open.peakPct, hour.lossPct ?? 0);
      this.#count(hour, hour.sent > 0 && !loses);
    } else {
      this.#count(hour, bad);
    }
    const [first, second] = this.#run;
    if (first !== undefined && second !== undefined) this.#turn(first, second);
  }

  /** The series is over: loss that still goes on is an event without an end. */
  end(): void {
    if (this.#open !== null) this.#record(this.#open, null);
  }

  #isLossy({ lossPct }: LatencyHour): boolean {
    return lossPct !== null && lossPct >= this.#policy.warningPct;
  }

  #count(hour: LatencyHour, counts: boolean): void {
    const previous = this.#run.at(-1);
    const follows = previous === undefined || hour.start === previous.start + hourMs;
    if (!counts) this.#run = [];
    else this.#run = follows ? [...this.#run, hour] : [hour];
  }

  #turn(first: LatencyHour, second: LatencyHour): void {
    this.#run = [];
    if (this.#open === null) {
      const peakPct = Math.max(first.lossPct ?? 0, second.lossPct ?? 0);
      this.#open = { startedAt: first.start, openedAt: second.start + hourMs, peakPct };
    } else {
      this.#record(this.#open, first.start);
      this.#open = null;
    }
  }

  #record({ startedAt, openedAt, peakPct }: OpenLoss, endedAt: number | null): void {
    this.events.push({
      type: "loss",
      startedAt,
      openedAt,
      peakPct,
      endedAt,
      end: endedAt === null ? null : "back",
      level: peakPct >= this.#policy.errorPct ? "error" : "warning",
    });
  }
}
