import type { FieldError } from "@/components/forms/error-summary";

/** What comes back to the form about a listed partner where the answer was not taken. */
export type PlaceFormState = {
  errors: readonly FieldError[];
  same: string;
  reason: string;
};

export type PlaceAction = (state: PlaceFormState, form: FormData) => Promise<PlaceFormState>;

/** The ids of its controls. */
export const placeIds = { same: "place-same", reason: "place-reason" } as const;
