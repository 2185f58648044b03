"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { type ControlAction, untouchedControl } from "./control-state";

/** Takes the code of the mail. */
export function EnterCodeForm({
  action,
  application,
}: {
  action: ControlAction;
  application: string;
}) {
  const t = useTranslations("control");
  const [state, submit] = useActionState(action, untouchedControl);
  return (
    <form action={submit} noValidate className="space-y-3">
      <input type="hidden" name="application" value={application} />
      <TextField
        name="code"
        label={t("registry.code")}
        hint={t("registry.codeHint")}
        error={state.problem && t(`problems.${state.problem}`, state.values ?? {})}
        defaultValue={state.typed}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={30}
        className="max-w-md"
        required
      />
      <SubmitButton pendingLabel={t("registry.checking")}>{t("registry.enter")}</SubmitButton>
    </form>
  );
}
