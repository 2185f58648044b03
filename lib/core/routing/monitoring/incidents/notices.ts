import type { ReachClass } from "@/lib/core/routing/monitoring/episodes/reach";
import { reachClasses } from "@/lib/core/routing/monitoring/episodes/reach";
import type { Incident } from "./group";
import { isHigher } from "./level";

const day = 86_400_000;

/** An incident as it was last told of, and as it is now. */
export interface IncidentView {
  readonly incident: Incident;
  readonly reach: ReachClass | null;
}

export type Notice = "opened" | "reopened" | "level-rose" | "reach-rose" | "ended" | "still-open";

/**
 * What to send a message about: one message an incident and change (6.6); null when there is
 * nothing to say.
 *
 * @param told null when nobody was told yet
 * @param about Unix ms: now, and when the last message went out
 */
export function noticeOf(
  told: IncidentView | null,
  current: IncidentView,
  about: { readonly now: number; readonly toldAt: number | null; readonly isAcknowledged: boolean },
): Notice | null {
  if (told === null) return "opened";
  const { incident } = current;
  if (incident.reopenedAt.length > told.incident.reopenedAt.length) return "reopened";
  if (incident.endedAt !== null) return told.incident.endedAt === null ? "ended" : null;
  if (isHigher(incident.level, told.incident.level)) return "level-rose";
  if (rank(current.reach) > rank(told.reach)) return "reach-rose";
  // Whoever has acknowledged it wants no reminder, but wants to know when it gets worse.
  const isDue = about.toldAt !== null && about.now - about.toldAt >= day;
  return isDue && !about.isAcknowledged ? "still-open" : null;
}

const rank = (reach: ReachClass | null): number =>
  reach === null ? -1 : reachClasses.indexOf(reach);
