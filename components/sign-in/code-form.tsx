"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { Problems, useFieldError } from "@/components/account/problems";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";

/** The second step by a code: of the authenticator app, or a recovery code. */
export function CodeForm({ action, name }: { action: AccountAction; name: "code" | "recovery" }) {
  const t = useTranslations("signIn.secondStep");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  const words = name === "code" ? "app" : "recovery";
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      <TextField
        name={name}
        label={t(`${words}.label`)}
        hint={t(`${words}.hint`)}
        error={errorOf(name)}
        autoComplete={name === "code" ? "one-time-code" : "off"}
        inputMode={name === "code" ? "numeric" : "text"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        className="max-w-xs"
        required
      />
      <SubmitButton variant={name === "code" ? "primary" : "secondary"}>
        {t(`${words}.submit`)}
      </SubmitButton>
    </form>
  );
}
