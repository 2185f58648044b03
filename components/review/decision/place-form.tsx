"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioGroupField } from "@/components/forms/choice-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { type PlaceAction, type PlaceFormState, placeIds } from "./place-state";

const untouched: PlaceFormState = { errors: [], same: "", reason: "" };

/** Asks whether a listed partner is the same company, and how the reviewer knows. */
export function PlaceForm({
  application,
  partner,
  action,
}: {
  application: string;
  /** The id of the listed partner on the screen. */
  partner: string;
  action: PlaceAction;
}) {
  const t = useTranslations("review.place");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = (name: string) => state.errors.find((each) => each.name === name)?.message;
  return (
    <form action={submit} noValidate className="space-y-4">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="partner" value={partner} />
      <ErrorSummary errors={state.errors} />
      <RadioGroupField
        id={placeIds.same}
        name="same"
        label={t("question")}
        error={errorOf("same")}
        defaultValue={state.same}
        choices={[
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
        required
      />
      <TextareaField
        id={placeIds.reason}
        name="reason"
        label={t("reason")}
        error={errorOf("reason")}
        defaultValue={state.reason}
        rows={2}
        required
      />
      <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
    </form>
  );
}
