"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { untouched } from "@/lib/accounts/passwords/account-state";
import type { AccountAction } from "./account-form";
import { NewPasswordField } from "./new-password-field";
import { Problems, useFieldError } from "./problems";

/** A new password in place of a forgotten one. */
export function ResetForm({ action, token }: { action: AccountAction; token: string }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordField label={t("fields.newPassword")} error={errorOf("password")} />
      <SubmitButton>{t("reset.submit")}</SubmitButton>
    </form>
  );
}
