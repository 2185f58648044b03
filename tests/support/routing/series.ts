import type { Sample } from "@/lib/core/latency/samples/sample";

export const hour = 3_600_000;
export const start = Date.parse("2026-10-01T00:00:00Z");

/**
 * Samples of a made series, `perHour` an hour at equal distances, from `start`.
 *
 * @param rttMs of hour and number within it; null is lost, undefined not sent
 */
export function madeSeries(
  hours: number,
  rttMs: (hour: number, n: number) => number | null | undefined,
  perHour = 20,
): Sample[] {
  const samples: Sample[] = [];
  for (let h = 0; h < hours; h++) {
    for (let n = 0; n < perHour; n++) {
      const rtt = rttMs(h, n);
      if (rtt !== undefined)
        samples.push({ at: start + h * hour + (n * hour) / perHour, rttMs: rtt });
    }
  }
  return samples;
}
