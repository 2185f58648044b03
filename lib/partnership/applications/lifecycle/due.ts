import { targetsAt } from "@/lib/core/policy/review-targets";
import type { ApplicationState } from "@/lib/platform/db/generated/enums";
import { addWorkingDays, workingDaysBetween } from "./working-days";

/**
 * When the reviewers' next action is due on an application that came into a state: the first response
 * to what was submitted, then the decision. Null where nothing waits for them; while the partner
 * mends, the clock stands still, and what it submits then has targets of its own. Whatever changes the
 * state of an application writes this with it:
 *
 * @example data: { state: to, dueAt: dueAfter(to, submittedAt) }
 *
 * @param since the newest submission; when a decision is taken up again or an approved partner has to
 *   be looked at, the moment of that
 */
export function dueAfter(state: ApplicationState, since: Date): Date | null {
  if (state === "submitted") return addWorkingDays(since, targetsAt(since).firstResponseDays);
  return state === "in_review" ? decisionDue(since) : null;
}

/** When something that came up at a moment has to be decided, such as a follow-up. */
export function decisionDue(since: Date): Date {
  return addWorkingDays(since, targetsAt(since).decisionDays);
}

/** When an open follow-up has to be settled; null without one. For states in which nothing else is due. */
export function followUpDue(openedAt: Date | null): Date | null {
  return openedAt && decisionDue(openedAt);
}

export type DueStanding =
  | { kind: "overdue"; days: number }
  | { kind: "today" }
  | { kind: "ahead"; days: number };

/**
 * How far something due is ahead or overdue, in working days; 0 days overdue is since today. What is
 * due when a day begins has to be done by the end of the one before.
 */
export function dueState(dueAt: Date, now: Date): DueStanding {
  const lastMoment = new Date(dueAt.getTime() - 1);
  if (dueAt.getTime() < now.getTime()) {
    return { kind: "overdue", days: workingDaysBetween(lastMoment, now) };
  }
  const days = workingDaysBetween(now, lastMoment);
  return days === 0 ? { kind: "today" } : { kind: "ahead", days };
}
