"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { reasonLength } from "@/lib/partnership/review/decisions/decision-input";
import { DecisionFields } from "./decision-fields";
import { type DecisionAction, reasonIds, untouchedDecision } from "./decision-state";

/** Approves a revision; while something blocks it says what is missing instead. */
export function ApproveForm({
  action,
  application,
  revision,
  seen,
  check,
  children,
}: {
  action: DecisionAction;
  application: string;
  revision: number;
  /** What blocks on the page, as `blockingMark` writes it; "" when nothing does. */
  seen: string;
  check: string;
  /** What is missing, where something is. */
  children: ReactNode;
}) {
  const t = useTranslations("review.decision");
  const [state, submit] = useActionState(action, untouchedDecision);
  const blocked = seen !== "";
  return (
    <form action={submit} noValidate className="space-y-4">
      <DecisionFields application={application} revision={revision} kind="approved" check={check} />
      <input type="hidden" name="seen" value={seen} />
      <h3 className="font-semibold">{t("approve.title")}</h3>
      <ErrorSummary errors={state.errors} />
      {blocked ? (
        children
      ) : (
        <>
          <p className="text-muted">{t("approve.consequence")}</p>
          <TextareaField
            id={reasonIds.approved}
            name="reason"
            label={t("approve.remark")}
            error={state.errors.find((error) => error.name === "reason")?.message}
            defaultValue={state.reason}
            maxLength={reasonLength.max}
            rows={3}
            optional
          />
        </>
      )}
      <SubmitButton unavailable={blocked ? t("approve.unavailable") : null}>
        {t("approve.submit", { revision })}
      </SubmitButton>
    </form>
  );
}
