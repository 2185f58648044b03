import { percentile } from "./percentile";
import type { LatencyPolicy } from "./policy";
import { inOrder, type Sample } from "./samples/sample";

export const hourMs = 3_600_000;

/** `thin` has too few replies to judge, `lost` none, `none` nothing was sent. */
export type HourState = "ok" | "thin" | "lost" | "none";

/** Round trips of one UTC hour; ms, and null where no reply came. */
export interface LatencyHour {
  /** The hour's start, Unix ms. */
  readonly start: number;
  readonly sent: number;
  readonly received: number;
  readonly min: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly max: number | null;
  /** Per cent of what was sent; null when nothing was. */
  readonly lossPct: number | null;
  readonly state: HourState;
}

/** The start of the UTC hour of a time, Unix ms. */
export const hourOf = (at: number): number => Math.floor(at / hourMs) * hourMs;

/** One hour of the samples sent in it, in any order. */
export function summariseHour(
  start: number,
  samples: readonly Sample[],
  policy: LatencyPolicy,
): LatencyHour {
  const sent = samples.length;
  const replies: number[] = [];
  for (const { rttMs } of samples) if (rttMs !== null) replies.push(rttMs);
  const received = replies.length;
  const lossPct = sent === 0 ? null : (100 * (sent - received)) / sent;
  if (received === 0) {
    const state = sent === 0 ? "none" : "lost";
    return { start, sent, received, min: null, p50: null, p95: null, max: null, lossPct, state };
  }
  const sorted = Float64Array.from(replies).sort();
  return {
    start,
    sent,
    received,
    min: sorted[0] as number,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    max: sorted[received - 1] as number,
    lossPct,
    state: received >= policy.hour.fewestReplies ? "ok" : "thin",
  };
}

/** Every hour from the first sample's to the last one's, those without samples too. */
export function* hoursOf(
  samples: readonly Sample[],
  policy: LatencyPolicy,
): Generator<LatencyHour, void, void> {
  const sorted = inOrder(samples);
  const first = sorted[0];
  if (first === undefined) return;
  let start = hourOf(first.at);
  let from = 0;
  while (from < sorted.length) {
    let to = from;
    while (to < sorted.length && (sorted[to] as Sample).at < start + hourMs) to++;
    yield summariseHour(start, sorted.slice(from, to), policy);
    from = to;
    start += hourMs;
  }
}
