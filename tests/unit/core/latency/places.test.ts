import { describe, expect, it } from "vitest";
import {
  type DayFigures,
  fartherEdgeEvents,
  impossibleEvents,
  inflatedEvents,
} from "@/lib/core/latency/events/place-events";
import { floorMs } from "@/lib/core/latency/floor";
import { hoursOf } from "@/lib/core/latency/hour";
import { latencyPolicy } from "@/lib/core/latency/policy";
import { hour, madeSeries, start } from "@/tests/support/routing/series";

const days = (hours: number, p50: (h: number) => number | null, received = 100): DayFigures[] =>
  Array.from({ length: hours }, (_, h) => ({ at: start + h * hour, p50: p50(h), received }));

it("light needs 10 ms for 1,000 km there and back", () => {
  expect(floorMs(1_000, latencyPolicy)).toBe(10);
});

describe("latency-impossible", () => {
  it("is there while a reply comes faster than light, and through hours without replies", () => {
    const samples = madeSeries(6, (h) => (h === 2 ? null : h >= 1 && h <= 3 ? 9.9 : 10), 2);
    expect(impossibleEvents([...hoursOf(samples, latencyPolicy)], 10)).toMatchObject([
      { startedAt: start + hour, endedAt: start + 4 * hour, level: "information" },
    ]);
  });
});

describe("latency-inflated", () => {
  it("is more than 5 ms and 2.7 times the floor", () => {
    const events = (p50: number) =>
      inflatedEvents(
        days(2, () => p50),
        10,
        latencyPolicy,
      );
    expect(events(32)).toEqual([]);
    expect(events(32.1)).toMatchObject([{ level: "warning", endedAt: null }]);
  });
});

describe("farther-edge", () => {
  const own = days(60, () => 20);
  const events = (other: readonly DayFigures[]) =>
    fartherEdgeEvents(own, new Map([["Oslo", other]]), latencyPolicy);

  it("opens when another metro is more than 2 ms nearer for 24 hours", () => {
    expect(events(days(60, (h) => (h < 10 || h >= 50 ? 20 : 17.9)))).toMatchObject([
      {
        metro: "Oslo",
        startedAt: start + 10 * hour,
        openedAt: start + 34 * hour,
        endedAt: start + 50 * hour,
        level: "error",
      },
    ]);
    expect(events(days(60, () => 18))).toEqual([]);
    expect(events(days(60, (h) => (h < 23 ? 10 : 20)))).toEqual([]);
  });

  it("says nothing from fewer than 100 samples", () => {
    expect(events(days(60, () => 10, 99))).toEqual([]);
  });
});
