"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";
import { routes } from "@/lib/platform/routes/routes";
import type { AccountAction } from "./account-form";
import { Problems } from "./problems";

/** E-mail and password, and the ways out for those who lack one. `next` is a checked path. */
export function SignInForm({ action, next }: { action: AccountAction; next: string | null }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label={t("fields.email")}
        autoComplete="username"
        defaultValue={state.values.email}
        required
      />
      <TextField
        name="password"
        type="password"
        label={t("fields.password")}
        autoComplete="current-password"
        required
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <SubmitButton>{t("signIn.submit")}</SubmitButton>
        <Link href={routes.forgotPassword()} className="link inline-flex min-h-11 items-center">
          {t("signIn.forgot")}
        </Link>
      </div>
      <p>
        {t("signIn.new")}{" "}
        <Link href={routes.register(next ?? undefined)} className="link">
          {t("signIn.register")}
        </Link>
      </p>
    </form>
  );
}
