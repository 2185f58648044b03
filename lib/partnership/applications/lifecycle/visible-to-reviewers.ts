import type { ApplicationState, Prisma } from "@/lib/platform/db/generated/client";

/**
 * The one place that says which applications reviewers may see: what was submitted, never a first
 * draft. A partner that prepares a change of what was approved stays visible by what is in force;
 * to reviewers its application reads as approved until the change is submitted.
 */
export const visibleStates = [
  "submitted",
  "in_review",
  "changes_requested",
  "approved",
  "declined",
  "withdrawn",
] as const satisfies readonly ApplicationState[];
export type VisibleState = (typeof visibleStates)[number];

/** A draft of a listed partner: a change that is being prepared. */
const amending = {
  state: "draft",
  partner: { isNot: null },
} as const satisfies Prisma.ApplicationWhereInput;

/** The condition for applications that read, to reviewers, as in one of these states. */
export function visibleToReviewers(
  states: readonly VisibleState[] = visibleStates,
): Prisma.ApplicationWhereInput {
  const plain = { state: { in: [...states] } };
  return states.includes("approved") ? { OR: [plain, amending] } : plain;
}

/** The state as reviewers read it, of an application that the condition let through. */
export function visibleState(state: ApplicationState): VisibleState {
  return state === "draft" ? "approved" : state;
}
