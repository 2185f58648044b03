"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateField, type Option, SelectField, TextareaField } from "@/components/forms/text-fields";
import { waiverReasonLength } from "@/lib/partnership/review/waivers/waiver-input";
import { untouchedWaiver, type WaiverAction, waiveIds } from "./waiver-state";

/** Waives a failing rule: a policy rule at once, a mandatory one once another reviewer confirms. */
export function WaiveForm({
  application,
  revision,
  check,
  options,
  chosen,
  earliest,
  latest,
  action,
}: {
  application: string;
  revision: number;
  /** The check whose report is on the page; "" for the submitted one. */
  check: string;
  /** The rules that fail and are not waived. */
  options: readonly Option[];
  chosen: string | undefined;
  /** The first and last day it may end, YYYY-MM-DD. */
  earliest: string;
  latest: string;
  action: WaiverAction;
}) {
  const t = useTranslations("waivers.form");
  const [state, submit] = useActionState(action, untouchedWaiver);
  const errorOf = (name: string) => state.errors.find((error) => error.name === name)?.message;
  return (
    <form action={submit} noValidate id="waive" className="space-y-4">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="check" value={check} />
      <h3 className="font-semibold">{t("title")}</h3>
      <ErrorSummary errors={state.errors} />
      <p className="text-muted">{t("explanation")}</p>
      <SelectField
        // The server may show other rules, or another one chosen, after it was sent.
        key={`${chosen}:${state.values.rule}`}
        id={waiveIds.rule}
        name="rule"
        label={t("rule")}
        error={errorOf("rule")}
        options={options}
        emptyLabel={t("choose")}
        defaultValue={state.values.rule || (chosen ?? "")}
        required
      />
      <TextareaField
        id={waiveIds.reason}
        name="reason"
        label={t("reason")}
        hint={t("reasonHint", waiverReasonLength)}
        error={errorOf("reason")}
        defaultValue={state.values.reason}
        rows={3}
        required
      />
      <DateField
        id={waiveIds.endsOn}
        name="endsOn"
        label={t("end")}
        hint={t("endHint")}
        error={errorOf("endsOn")}
        defaultValue={state.values.endsOn}
        min={earliest}
        max={latest}
      />
      <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
    </form>
  );
}
