import { hoursOf } from "@/lib/core/latency/hour";
import type { LatencyPolicy } from "@/lib/core/latency/policy";
import { inOrder, type Sample } from "@/lib/core/latency/samples/sample";
import type { LatencyEvent } from "./latency-event";
import { StepDetector } from "./latency-step";
import { LossDetector } from "./loss";
import { measurementStops } from "./measurement-stopped";

/** What a series' own samples say, by start, then type; places and other series are not known here. */
export function seriesEvents(samples: readonly Sample[], policy: LatencyPolicy): LatencyEvent[] {
  const sorted = inOrder(samples);
  const step = new StepDetector(policy);
  const loss = new LossDetector(policy);
  for (const hour of hoursOf(sorted, policy)) {
    step.push(hour);
    loss.push(hour);
  }
  step.end();
  loss.end();
  const events = [...step.events, ...loss.events, ...measurementStops(sorted, policy)];
  return events.sort((a, b) => a.startedAt - b.startedAt || (a.type < b.type ? -1 : 1));
}
