import type { ApplicationState } from "@/lib/db/generated/enums";

/**
 * The one table of an application's states: who does what, from where to where. Every change is
 * one of these, made on the expected state, with an entry in the audit trail.
 */
export type { ApplicationState };

/** Who acts: somebody of the organisation, or a reviewer. */
export type Party = "partner" | "reviewer";

export const transitions = {
  submit: { by: "partner", from: ["draft", "changes_requested"], to: "submitted" },
  withdraw: { by: "partner", from: ["submitted", "in_review"], to: "withdrawn" },
  /** Opens what was withdrawn or declined for editing; the next submission is a new revision. */
  reopen: { by: "partner", from: ["withdrawn", "declined"], to: "draft" },
  startReview: { by: "reviewer", from: ["submitted"], to: "in_review" },
  approve: { by: "reviewer", from: ["submitted", "in_review"], to: "approved" },
  decline: { by: "reviewer", from: ["submitted", "in_review"], to: "declined" },
} as const satisfies Record<
  string,
  { by: Party; from: readonly ApplicationState[]; to: ApplicationState }
>;
export type Transition = keyof typeof transitions;

/** Whether the transition leaves from this state. */
export function canDo(transition: Transition, state: ApplicationState): boolean {
  const from: readonly ApplicationState[] = transitions[transition].from;
  return from.includes(state);
}

/** Whether the declaration may be changed in this state. */
export function isEditable(state: ApplicationState): boolean {
  return canDo("submit", state);
}

/** Whose turn it is in this state; null when nothing waits for anybody. */
export function nextParty(state: ApplicationState): Party | null {
  if (isEditable(state)) return "partner";
  return canDo("approve", state) ? "reviewer" : null;
}
