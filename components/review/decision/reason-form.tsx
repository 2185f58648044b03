"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { reasonLength } from "@/lib/partnership/review/decisions/decision-input";
import {
  type ReasonedAction,
  type ReasonFormAction,
  reasonFieldIds,
  untouchedReason,
} from "./reason-state";

/** Asks for the reason of something that takes a decision back or ends a follow-up, and does it. */
export function ReasonForm({
  ruling,
  action,
  fields,
  reasonLabel,
  submitLabel,
  danger = false,
  children,
}: {
  ruling: ReasonedAction;
  action: ReasonFormAction;
  /** What was on the screen, sent along: a value by its name. */
  fields: Readonly<Record<string, string | number>>;
  reasonLabel: string;
  submitLabel: string;
  danger?: boolean;
  /** What it does. */
  children: ReactNode;
}) {
  const t = useTranslations("followUps");
  const [state, submit] = useActionState(action, untouchedReason);
  return (
    <form action={submit} noValidate className="space-y-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={state.errors} />
      <div className="text-muted">{children}</div>
      <TextareaField
        id={reasonFieldIds[ruling]}
        name="reason"
        label={reasonLabel}
        hint={t("hint", { min: reasonLength.min, max: reasonLength.max })}
        error={state.errors.find(({ name }) => name === "reason")?.message}
        defaultValue={state.reason}
        rows={4}
        required
      />
      <SubmitButton variant={danger ? "danger" : "secondary"}>{submitLabel}</SubmitButton>
    </form>
  );
}
