import { describe, expect, it } from "vitest";
import { eventJson } from "@/lib/core/latency/events/event-json";
import { measurementStops } from "@/lib/core/latency/events/measurement-stopped";
import { seriesEvents } from "@/lib/core/latency/events/series-events";
import { latencyPolicy } from "@/lib/core/latency/policy";
import { hour, madeSeries, start } from "@/tests/support/routing/series";

const time = (hours: number) => new Date(start + hours * hour).toISOString().replace(".000", "");
const eventsOf = (...made: Parameters<typeof madeSeries>) =>
  seriesEvents(madeSeries(...made), latencyPolicy).map(eventJson);

/** 17 ms for so many hours, then what the test is about. */
const quietThen = (quiet: number, rttMs: (h: number, n: number) => number | null | undefined) => {
  return (h: number, n: number) => (h < quiet ? 17 : rttMs(h - quiet, n));
};

describe("latency-step", () => {
  it("opens after two hours and ends with two good ones", () => {
    const shifted = quietThen(60, (h) => (h < 40 ? 29 : 17));
    expect(eventsOf(110, shifted)).toEqual([
      {
        type: "latency-step",
        startedAt: time(60),
        openedAt: time(62),
        baselineMs: 17,
        limitMs: 22,
        peakMs: 29,
        endedAt: time(100),
        end: "back",
        level: "warning",
      },
    ]);
  });

  it("is none for one hour of +40 ms, nor for spikes that move the 95th percentile only", () => {
    expect(
      eventsOf(
        110,
        quietThen(60, (h) => (h === 0 ? 57 : 17)),
      ),
    ).toEqual([]);
    expect(
      eventsOf(
        110,
        quietThen(60, (_, n) => (n % 10 === 0 ? 77 : 17)),
      ),
    ).toEqual([]);
  });

  it("is an error from twice the baseline", () => {
    const level = (peak: number) =>
      eventsOf(
        100,
        quietThen(60, (h) => (h < 3 ? peak : 17)),
      )[0]?.level;
    expect(level(33.9)).toBe("warning");
    expect(level(34)).toBe("error");
  });

  it("needs 48 hours before it, and more than the limit", () => {
    const shift = (quiet: number, rtt: number) =>
      eventsOf(
        quiet + 5,
        quietThen(quiet, () => rtt),
      );
    // The first hour of the shift is the 48th of the baseline.
    expect(shift(47, 60)).toMatchObject([{ startedAt: time(48) }]);
    expect(shift(48, 60)).toMatchObject([{ startedAt: time(48), baselineMs: 17 }]);
    expect(shift(48, 22)).toEqual([]);
    expect(shift(48, 22.001)).toMatchObject([{ endedAt: null, end: null }]);
  });

  it("has hours without enough replies between that count neither way", () => {
    const thin = (h: number, n: number) => (h === 1 && n > 4 ? undefined : 30);
    expect(eventsOf(62, quietThen(60, thin))).toEqual([]);
    expect(eventsOf(64, quietThen(60, thin))).toMatchObject([{ startedAt: time(62) }]);
  });

  it("is the new level after 168 hours, and what comes then is held against that", () => {
    const events = eventsOf(
      400,
      quietThen(60, (h) => (h < 200 ? 60 : 17)),
    );
    expect(events).toMatchObject([{ startedAt: time(60), endedAt: time(229), end: "new-level" }]);
    const again = eventsOf(
      400,
      quietThen(60, (h) => (h < 200 ? 60 : 90)),
    );
    expect(again).toMatchObject([
      { end: "new-level" },
      { startedAt: time(260), baselineMs: 60, limitMs: 69 },
    ]);
  });

  it("leaves bad hours out of later baselines", () => {
    const twice = quietThen(60, (h) => (h < 100 || h >= 130 ? 29 : 17));
    expect(eventsOf(200, twice)).toMatchObject([
      { endedAt: time(160) },
      { startedAt: time(190), baselineMs: 17, limitMs: 22 },
    ]);
  });
});

describe("loss", () => {
  const lossy = (lost: number, sent = 20) =>
    eventsOf(12, (h, n) => (h >= 2 && h < 5 && n < lost ? null : 17), sent);

  it("opens after two bad hours and ends with two good ones", () => {
    expect(lossy(3)).toEqual([
      {
        type: "loss",
        startedAt: time(2),
        openedAt: time(4),
        peakPct: 15,
        endedAt: time(5),
        end: "back",
        level: "error",
      },
    ]);
  });

  it("needs 20 sent, 3 lost and 1 %; from 5 % it is an error", () => {
    expect(lossy(2)).toEqual([]);
    expect(lossy(3, 19)).toEqual([]);
    expect(lossy(3, 301)).toEqual([]);
    expect(lossy(3, 300)).toMatchObject([{ level: "warning", peakPct: 1 }]);
    expect(lossy(15, 300)).toMatchObject([{ level: "error" }]);
  });

  it("does not end in hours in which nothing was sent", () => {
    const events = eventsOf(9, (h, n) => {
      if (h === 4 || h === 5) return undefined;
      return h < 4 && n < 5 ? null : 17;
    });
    expect(events).toMatchObject([
      { type: "loss", endedAt: time(6) },
      { type: "measurement-stopped" },
    ]);
  });
});

describe("measurement-stopped", () => {
  const gap = (ms: number) => [
    { at: start, rttMs: 1 },
    { at: start + ms, rttMs: null },
  ];

  it("is more than an hour without a sample; a lost packet is one", () => {
    expect(seriesEvents(gap(hour), latencyPolicy)).toEqual([]);
    expect(seriesEvents(gap(hour + 1_000), latencyPolicy).map(eventJson)).toEqual([
      {
        type: "measurement-stopped",
        startedAt: time(0),
        openedAt: time(1),
        endedAt: "2026-10-01T01:00:01Z",
        end: "back",
        level: "information",
      },
    ]);
  });

  it("goes on when the clock says so", () => {
    const stops = measurementStops(gap(1), latencyPolicy, start + 2 * hour);
    expect(stops).toMatchObject([{ startedAt: start + 1, endedAt: null, end: null }]);
  });
});
