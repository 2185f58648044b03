import { formatTime } from "@/lib/core/latency/samples/time";
import type { LatencyEvent } from "./latency-event";

const rounded = (value: number): number => Number(value.toFixed(3));

/** An event as files show it: times in ISO 8601, figures with three decimals at most. */
export function eventJson(event: LatencyEvent): Readonly<Record<string, unknown>> {
  const { type, startedAt, openedAt, endedAt, end, level, metro, ...figures } = event;
  return {
    type,
    startedAt: formatTime(startedAt),
    openedAt: formatTime(openedAt),
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])),
    endedAt: endedAt === null ? null : formatTime(endedAt),
    end,
    level,
    ...(metro === undefined ? {} : { metro }),
  };
}
