import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to a form that takes a decision back, where it was not accepted. */
export type RulingState = {
  errors: readonly FieldError[];
  /** What was written, so that nothing is lost. */
  reason: string;
};

export const untouchedRuling: RulingState = { errors: [], reason: "" };

export type RulingAction = (state: RulingState, form: FormData) => Promise<RulingState>;

export const rulings = ["reopen", "revoke", "close"] as const;
export type Ruling = (typeof rulings)[number];

/** The ids of the reason's controls: the name stands in each form. */
export const rulingReasonIds = {
  reopen: "reopen-reason",
  revoke: "revoke-reason",
  close: "close-reason",
} as const satisfies Record<Ruling, string>;
