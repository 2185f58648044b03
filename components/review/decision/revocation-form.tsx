"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { type ReasonFormAction, untouchedReason } from "./reason-state";

/** Confirms or takes back a proposed revocation. */
export function RevocationForm({
  action,
  fields,
  submitLabel,
  danger = false,
}: {
  action: ReasonFormAction;
  /** What was on the screen, sent along: a value by its name. */
  fields: Readonly<Record<string, string | number>>;
  submitLabel: string;
  danger?: boolean;
}) {
  const [state, submit] = useActionState(action, untouchedReason);
  return (
    <form action={submit} className="space-y-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={state.errors} />
      <SubmitButton variant={danger ? "danger" : "secondary"}>{submitLabel}</SubmitButton>
    </form>
  );
}
