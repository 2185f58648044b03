import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to a form that takes a decision back, where it was not accepted. */
export type ReasonState = {
  errors: readonly FieldError[];
  /** What was written, so that nothing is lost. */
  reason: string;
};

export const untouchedReason: ReasonState = { errors: [], reason: "" };

export type ReasonFormAction = (state: ReasonState, form: FormData) => Promise<ReasonState>;

export const reasonedActions = ["reopen", "revoke", "close"] as const;
export type ReasonedAction = (typeof reasonedActions)[number];

/** The ids of the reason's controls: the name stands in each form. */
export const reasonFieldIds = {
  reopen: "reopen-reason",
  revoke: "revoke-reason",
  close: "close-reason",
} as const satisfies Record<ReasonedAction, string>;
