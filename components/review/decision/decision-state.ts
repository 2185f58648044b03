import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to a decision form that was not accepted. */
export type DecisionState = {
  errors: readonly FieldError[];
  /** What was written, so that nothing is lost. */
  reason: string;
};

export const untouchedDecision: DecisionState = { errors: [], reason: "" };

export type DecisionAction = (state: DecisionState, form: FormData) => Promise<DecisionState>;

/** The ids of the reason's controls: the name stands in both forms. */
export const reasonIds = { approved: "approve-reason", declined: "decline-reason" } as const;
