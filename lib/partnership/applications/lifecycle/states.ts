import type { AuditAction } from "@/lib/platform/audit/actions";
import type { ApplicationState } from "@/lib/platform/db/generated/enums";

/**
 * The one table of an application's states: who does what, from where to where. Every change is
 * one of these, made by `makeTransition` on the state that was read, with this entry in the audit trail.
 */
export type { ApplicationState };

/** Who acts: somebody of the organisation, or a reviewer. */
export type Party = "partner" | "reviewer";

export const transitions = {
  submit: {
    by: "partner",
    from: ["draft", "changes_requested"],
    to: "submitted",
    action: "application.submitted",
  },
  withdraw: {
    by: "partner",
    from: ["submitted", "in_review"],
    to: "withdrawn",
    action: "application.withdrawn",
  },
  /** Opens what was withdrawn or declined for editing; the next submission is a new revision. */
  reopen: {
    by: "partner",
    from: ["withdrawn", "declined"],
    to: "draft",
    action: "application.reopened",
  },
  /** Begins a change of what was approved, which stays in force until the change is approved. */
  amend: {
    by: "partner",
    from: ["approved"],
    to: "draft",
    action: "application.amendment-started",
  },
  /** Takes a change back that was handed in; it can be edited again. */
  withdrawAmendment: {
    by: "partner",
    from: ["submitted", "in_review"],
    to: "draft",
    action: "application.amendment-withdrawn",
  },
  /** Drops a change: what is in force is the whole application again. */
  discardAmendment: {
    by: "partner",
    from: ["draft", "changes_requested", "declined"],
    to: "approved",
    action: "application.amendment-discarded",
  },
  /** Leaves the directory. */
  leave: { by: "partner", from: ["approved"], to: "withdrawn", action: "application.left" },
  startReview: {
    by: "reviewer",
    from: ["submitted"],
    to: "in_review",
    action: "application.review-started",
  },
  /** Sends the comments; the partner answers them, mends and submits again. */
  requestChanges: {
    by: "reviewer",
    from: ["submitted", "in_review"],
    to: "changes_requested",
    action: "application.changes-requested",
  },
  approve: {
    by: "reviewer",
    from: ["submitted", "in_review"],
    to: "approved",
    action: "application.approved",
  },
  decline: {
    by: "reviewer",
    from: ["submitted", "in_review"],
    to: "declined",
    action: "application.declined",
  },
  /** Looks once more at what was declined or revoked. */
  reopenReview: {
    by: "reviewer",
    from: ["declined"],
    to: "in_review",
    action: "application.review-reopened",
  },
  /** Ends what is in force. A change under review keeps its state and goes on as an application. */
  revoke: {
    by: "reviewer",
    from: ["approved", "draft", "declined"],
    to: "declined",
    action: "application.revoked",
  },
} as const satisfies Record<
  string,
  { by: Party; from: readonly ApplicationState[]; to: ApplicationState; action: AuditAction }
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

/** Where an application stands: a revision in force makes what is done to it a change of that one. */
export type Stand = { state: ApplicationState; inForce: boolean };

/** Whether the transition leaves from here. Taking back a change is another one than an application. */
export function allows(transition: Transition, { state, inForce }: Stand): boolean {
  if (transition === "withdraw") return !inForce && canDo(transition, state);
  const ofAmendments = transition === "withdrawAmendment" || transition === "discardAmendment";
  return (inForce || !ofAmendments) && canDo(transition, state);
}

/** Whose turn it is in this state; null when nothing waits for anybody. */
export function nextParty(state: ApplicationState): Party | null {
  if (isEditable(state)) return "partner";
  return canDo("approve", state) ? "reviewer" : null;
}
