import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LatencyHistogram } from "@/lib/core/latency/histogram";
import { hoursOf, summariseHour } from "@/lib/core/latency/hour";
import { hourLine } from "@/lib/core/latency/hour-line";
import { percentile } from "@/lib/core/latency/percentile";
import { latencyPolicy } from "@/lib/core/latency/policy";
import { windowOfHistogram, windowOfSamples } from "@/lib/core/latency/window";
import { hour, madeSeries, start } from "@/tests/support/routing/series";

describe("percentiles", () => {
  it("interpolate as percentile_cont does", () => {
    // SELECT percentile_cont(…) WITHIN GROUP (ORDER BY v) FROM (VALUES (10), (20), (40), (80)) t(v)
    expect(percentile([10, 20, 40, 80], 0.5)).toBe(30);
    expect(percentile([10, 20, 40, 80], 0.95)).toBeCloseTo(74, 9);
    expect(percentile([10, 20, 40, 80], 0)).toBe(10);
    expect(percentile([10, 20, 40, 80], 1)).toBe(80);
    expect(percentile([7], 0.95)).toBe(7);
  });
});

describe("an hour", () => {
  const replies = (count: number, sent: number) =>
    summariseHour(
      start,
      madeSeries(1, (_, n) => (n < count ? 10 : null), sent),
      latencyPolicy,
    );

  it("is ok from 12 replies, thin below, lost without any, none when nothing was sent", () => {
    expect(replies(12, 20).state).toBe("ok");
    expect(replies(11, 20)).toMatchObject({ state: "thin", lossPct: 45 });
    expect(replies(0, 20)).toMatchObject({ state: "lost", lossPct: 100, p50: null });
    expect(summariseHour(start, [], latencyPolicy)).toMatchObject({ state: "none", lossPct: null });
  });

  it("is there between samples, though nothing was sent in it", () => {
    const samples = madeSeries(3, (h) => (h === 1 ? undefined : 10), 1);
    const lines = [...hoursOf(samples, latencyPolicy)].map((each) => hourLine("a-b", each));
    expect(lines).toEqual([
      "a-b,2026-10-01T00:00:00Z,1,1,10.000,10.000,10.000,10.000,0.000,thin",
      "a-b,2026-10-01T01:00:00Z,0,0,,,,,,none",
      "a-b,2026-10-01T02:00:00Z,1,1,10.000,10.000,10.000,10.000,0.000,thin",
    ]);
  });
});

describe("histograms", () => {
  const rtts = fc.array(fc.double({ min: 0.01, max: 5_000, noNaN: true }), {
    minLength: 1,
    maxLength: 200,
  });

  it("give percentiles that are right to 1 %, added up from any parts", () => {
    fc.assert(
      fc.property(rtts, rtts, fc.double({ min: 0, max: 1, noNaN: true }), (one, two, fraction) => {
        const [a, b] = [one, two].map((values) => {
          const histogram = new LatencyHistogram();
          for (const value of values) histogram.add(value);
          return LatencyHistogram.from(JSON.parse(JSON.stringify(histogram)));
        }) as [LatencyHistogram, LatencyHistogram];
        a.merge(b);
        const exact = percentile(Float64Array.from([...one, ...two]).sort(), fraction);
        const found = a.percentile(fraction) as number;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.01 * exact);
        expect(a.received).toBe(one.length + two.length);
      }),
    );
  });

  it("and samples agree on a window", () => {
    const samples = madeSeries(48, (h, n) => (n === 0 ? null : 10 + h + n / 10));
    const histogram = new LatencyHistogram();
    for (const { at, rttMs } of samples) if (at >= start + 24 * hour) histogram.add(rttMs);
    const exact = windowOfSamples(samples, "24h", start + 48 * hour);
    const counted = windowOfHistogram(histogram);
    expect(counted).toMatchObject({ sent: exact.sent, received: exact.received, lossPct: 5 });
    expect(Math.abs((counted.p95 ?? 0) / (exact.p95 ?? 1) - 1)).toBeLessThan(0.01);
    expect(windowOfSamples(samples, "24h", start).p50).toBeNull();
  });
});
