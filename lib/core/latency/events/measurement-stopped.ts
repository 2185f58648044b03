import type { LatencyPolicy } from "@/lib/core/latency/policy";
import type { Sample } from "@/lib/core/latency/samples/sample";
import type { LatencyEvent } from "./latency-event";

/**
 * `measurement-stopped`: more than an hour without a sample.
 *
 * @param samples in the order of time
 * @param now Unix ms, to tell whether the series has stopped by now; absent for a recording, which
 *   says nothing about what came after it
 */
export function measurementStops(
  samples: readonly Sample[],
  { stopped }: LatencyPolicy,
  now?: number,
): LatencyEvent[] {
  const events: LatencyEvent[] = [];
  const look = (from: number, to: number, endedAt: number | null): void => {
    if (to - from <= stopped.afterMs) return;
    events.push({
      type: "measurement-stopped",
      startedAt: from,
      openedAt: from + stopped.afterMs,
      endedAt,
      end: endedAt === null ? null : "back",
      level: "information",
    });
  };
  for (let i = 1; i < samples.length; i++) {
    const at = (samples[i] as Sample).at;
    look((samples[i - 1] as Sample).at, at, at);
  }
  const last = samples.at(-1);
  if (last !== undefined && now !== undefined) look(last.at, now, null);
  return events;
}
