import { isImpossible, isInflated } from "@/lib/core/latency/floor";
import { hourMs, type LatencyHour } from "@/lib/core/latency/hour";
import type { LatencyPolicy } from "@/lib/core/latency/policy";
import { type Span, spansOf } from "./condition";
import type { LatencyEvent, LatencyEventType } from "./latency-event";

/** The median of the 24 h before a time; null when there was no reply. */
export interface DayFigures {
  /** Unix ms, a full hour. */
  readonly at: number;
  readonly p50: number | null;
  readonly received: number;
}

const eventOf = (
  type: LatencyEventType,
  level: LatencyEvent["level"],
  span: Span,
  metro?: string,
): LatencyEvent => ({
  type,
  ...span,
  end: span.endedAt === null ? null : "back",
  level,
  ...(metro === undefined ? {} : { metro }),
});

/** `latency-impossible`: hours with a reply faster than light in fibre. @param floor ms */
export function impossibleEvents(hours: readonly LatencyHour[], floor: number): LatencyEvent[] {
  const looks = hours.map(({ start, min }) => ({
    at: start,
    holds: min === null ? null : isImpossible(min, floor),
  }));
  return spansOf(looks, 0).map((span) => eventOf("latency-impossible", "information", span));
}

/** `latency-inflated`, looked at every hour. @param floor ms */
export function inflatedEvents(
  days: readonly DayFigures[],
  floor: number,
  policy: LatencyPolicy,
): LatencyEvent[] {
  const looks = days.map(({ at, p50 }) => ({
    at,
    holds: p50 === null ? null : isInflated(p50, floor, policy),
  }));
  return spansOf(looks, 0).map((span) => eventOf("latency-inflated", "warning", span));
}

/**
 * `farther-edge`: another measured metro has answered faster for 24 h, looked at every hour.
 *
 * @param own the metro where traffic is handed over
 * @param others the same site's other metros by name
 */
export function fartherEdgeEvents(
  own: readonly DayFigures[],
  others: ReadonlyMap<string, readonly DayFigures[]>,
  { farther }: LatencyPolicy,
): LatencyEvent[] {
  const events: LatencyEvent[] = [];
  const enough = (day: DayFigures | undefined): number | null =>
    day !== undefined && day.received >= farther.fewestSamples ? day.p50 : null;
  for (const [metro, days] of others) {
    const byTime = new Map(days.map((day) => [day.at, day]));
    const looks = own.map((day) => {
      const mine = enough(day);
      const theirs = enough(byTime.get(day.at));
      const holds = mine === null || theirs === null ? null : mine - theirs > farther.byMoreThanMs;
      return { at: day.at, holds };
    });
    for (const span of spansOf(looks, farther.forHours * hourMs)) {
      events.push(eventOf("farther-edge", "error", span, metro));
    }
  }
  return events.sort((a, b) => a.startedAt - b.startedAt);
}
