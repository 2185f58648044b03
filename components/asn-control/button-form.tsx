"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonVariant } from "@/components/ui/button";
import { ControlProblem } from "./control-problem";
import { type ControlAction, untouchedControl } from "./control-state";

/** One button that does something about an ASN, with what it is about. */
export function ButtonForm({
  action,
  fields,
  label,
  pendingLabel,
  variant = "secondary",
}: {
  action: ControlAction;
  /** Hidden fields. */
  fields: Readonly<Record<string, string>>;
  label: string;
  pendingLabel?: string;
  variant?: ButtonVariant;
}) {
  const [state, submit] = useActionState(action, untouchedControl);
  return (
    <form action={submit} className="space-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ControlProblem state={state} />
      <SubmitButton variant={variant} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
