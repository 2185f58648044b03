import type { LatencyHistogram } from "./histogram";
import { hourMs } from "./hour";
import { percentile } from "./percentile";
import type { Sample } from "./samples/sample";

/** Windows of the reports in hours (TEL26). */
export const windows = { "6h": 6, "12h": 12, "24h": 24, "7d": 168, "30d": 720 } as const;

export type WindowName = keyof typeof windows;

export interface WindowFigures {
  readonly sent: number;
  readonly received: number;
  readonly lossPct: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

const lossPct = (sent: number, received: number): number | null =>
  sent === 0 ? null : (100 * (sent - received)) / sent;

/** Figures of the samples with `end - window <= at < end`. @param end Unix ms */
export function windowOfSamples(
  samples: readonly Sample[],
  name: WindowName,
  end: number,
): WindowFigures {
  const start = end - windows[name] * hourMs;
  const replies: number[] = [];
  let sent = 0;
  for (const { at, rttMs } of samples) {
    if (at < start || at >= end) continue;
    sent += 1;
    if (rttMs !== null) replies.push(rttMs);
  }
  const sorted = Float64Array.from(replies).sort();
  const at = (fraction: number) => (sorted.length === 0 ? null : percentile(sorted, fraction));
  const received = sorted.length;
  return { sent, received, lossPct: lossPct(sent, received), p50: at(0.5), p95: at(0.95) };
}

/** The same where samples are no longer kept, from the merged histogram of the window's hours. */
export function windowOfHistogram(histogram: LatencyHistogram): WindowFigures {
  const { sent, received } = histogram;
  return {
    sent,
    received,
    lossPct: lossPct(sent, received),
    p50: histogram.percentile(0.5),
    p95: histogram.percentile(0.95),
  };
}
