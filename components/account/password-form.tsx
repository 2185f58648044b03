"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";
import type { AccountAction } from "./account-form";
import { NewPasswordField } from "./new-password-field";
import { Problems, useFieldError } from "./problems";

/** The current password and a new one. */
export function PasswordForm({ action, email }: { action: AccountAction; email: string }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  return (
    <form action={submit} className="space-y-4">
      <p className="text-muted">{t("password.ends")}</p>
      <Problems state={state} />
      {/* For password managers, which keep a password with its address. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextField
        name="current"
        type="password"
        label={t("fields.currentPassword")}
        error={errorOf("current")}
        autoComplete="current-password"
        required
      />
      <NewPasswordField label={t("fields.newPassword")} error={errorOf("password")} />
      <SubmitButton>{t("password.submit")}</SubmitButton>
      <FormMessage message={state.done ? t("password.saved") : null} />
    </form>
  );
}
