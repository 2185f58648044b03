"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-fields";
import { passwordMin } from "@/lib/accounts/passwords/password-rules";

/** A password to be chosen; says beforehand what is asked of it. */
export function NewPasswordField({ label, error }: { label: string; error: string | null }) {
  const t = useTranslations("account.fields");
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={t("passwordHint", { count: passwordMin })}
      error={error}
      autoComplete="new-password"
      required
    />
  );
}
