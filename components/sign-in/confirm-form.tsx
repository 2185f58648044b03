"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { Problems, useFieldError } from "@/components/account/problems";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";

/** The password once more. `next` is a checked path. */
export function ConfirmForm({
  action,
  email,
  next,
}: {
  action: AccountAction;
  email: string;
  next: string;
}) {
  const t = useTranslations("signIn.confirm");
  const words = useTranslations("account.fields");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      <input type="hidden" name="next" value={next} />
      {/* For password managers, which keep a password with its address. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextField
        name="current"
        type="password"
        label={words("currentPassword")}
        error={errorOf("current")}
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t("submit")}</SubmitButton>
    </form>
  );
}
