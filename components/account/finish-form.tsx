"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";
import type { AccountAction } from "./account-form";
import { NewPasswordField } from "./new-password-field";
import { Problems, useFieldError } from "./problems";

/** Name and password of a new account, whose address the mailed link has shown. */
export function FinishForm({
  action,
  token,
  email,
}: {
  action: AccountAction;
  token: string;
  email: string;
}) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For password managers, which keep a password with its address. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextField
        name="name"
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        error={errorOf("name")}
        autoComplete="name"
        defaultValue={state.values.name}
        required
      />
      <NewPasswordField label={t("fields.password")} error={errorOf("password")} />
      <SubmitButton>{t("finish.submit")}</SubmitButton>
    </form>
  );
}
