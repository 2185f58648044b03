"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField, TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";
import { type Locale, locales } from "@/lib/platform/i18n/locales";
import type { AccountAction } from "./account-form";
import { Problems, useFieldError } from "./problems";

/** How a person is called, and in which language pages and mails come. */
export function ProfileForm({
  action,
  name,
  locale,
}: {
  action: AccountAction;
  name: string;
  locale: Locale;
}) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      <TextField
        name="name"
        label={t("fields.name")}
        error={errorOf("name")}
        autoComplete="name"
        defaultValue={state.values.name ?? name}
        required
      />
      {/* React leaves a chosen option alone after an action, so a new key shows what was saved. */}
      <SelectField
        key={state.values.locale ?? locale}
        name="locale"
        label={t("fields.language")}
        hint={t("fields.languageHint")}
        defaultValue={state.values.locale ?? locale}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <SubmitButton>{t("profile.submit")}</SubmitButton>
      <FormMessage message={state.done ? t("profile.saved") : null} />
    </form>
  );
}
