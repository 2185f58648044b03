import type { FieldError } from "@/components/forms/error-summary";

/** What the correction form holds after it was sent: what was typed, and what is wrong. */
export type CorrectionState = {
  values: { name: string; asn: string; type: string; markets: string[]; metros: string };
  errors: FieldError[];
};
