import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to a form about a waiver that was not accepted. */
export type WaiverFormState = {
  errors: readonly FieldError[];
  /** What was written, so that nothing is lost. */
  values: { rule: string; reason: string; endsOn: string };
};

export type WaiverAction = (state: WaiverFormState, form: FormData) => Promise<WaiverFormState>;

export type WaiverActions = {
  waive: WaiverAction;
  confirm: WaiverAction;
  withdraw: WaiverAction;
};

export const untouchedWaiver: WaiverFormState = {
  errors: [],
  values: { rule: "", reason: "", endsOn: "" },
};

/** The ids of the controls of the form that waives a rule. */
export const waiveIds = {
  rule: "waive-rule",
  reason: "waive-reason",
  endsOn: "waive-end",
} as const;
