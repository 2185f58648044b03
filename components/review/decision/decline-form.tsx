"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { reasonLength } from "@/lib/partnership/review/decisions/decision-input";
import { DecisionFields } from "./decision-fields";
import { type DecisionAction, reasonIds, untouchedDecision } from "./decision-state";

/** Declines a revision, with the reason that the partner will read. */
export function DeclineForm({
  action,
  application,
  revision,
  seen,
  check,
}: {
  action: DecisionAction;
  application: string;
  revision: number;
  seen: string;
  check: string;
}) {
  const t = useTranslations("review.decision");
  const [state, submit] = useActionState(action, untouchedDecision);
  return (
    <form action={submit} noValidate className="space-y-4">
      <DecisionFields application={application} revision={revision} kind="declined" check={check} />
      <input type="hidden" name="seen" value={seen} />
      <h3 className="font-semibold">{t("decline.title")}</h3>
      <ErrorSummary errors={state.errors} />
      <p className="text-muted">{t("decline.consequence")}</p>
      <TextareaField
        id={reasonIds.declined}
        name="reason"
        label={t("decline.reason")}
        hint={t("decline.hint", { min: reasonLength.min, max: reasonLength.max })}
        error={state.errors.find((error) => error.name === "reason")?.message}
        defaultValue={state.reason}
        rows={5}
        required
      />
      <SubmitButton variant="danger">{t("decline.submit", { revision })}</SubmitButton>
    </form>
  );
}
