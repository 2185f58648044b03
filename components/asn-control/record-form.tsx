"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { type ControlAction, untouchedControl } from "./control-state";

/** A reviewer writes down what shows that the organisation controls its ASN. */
export function RecordForm({
  action,
  application,
  bounds,
}: {
  action: ControlAction;
  application: string;
  /** Of the evidence, in characters. */
  bounds: { min: number; max: number };
}) {
  const t = useTranslations("control");
  const [state, submit] = useActionState(action, untouchedControl);
  return (
    <form action={submit} noValidate className="mt-2 space-y-3">
      <input type="hidden" name="application" value={application} />
      <TextareaField
        name="evidence"
        label={t("record.evidence")}
        hint={t("record.hint", bounds)}
        error={state.problem && t(`problems.${state.problem}`, state.values ?? {})}
        defaultValue={state.typed}
        rows={4}
        required
      />
      <SubmitButton variant="secondary">{t("record.submit")}</SubmitButton>
    </form>
  );
}
