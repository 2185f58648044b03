"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { untouched } from "@/lib/accounts/passwords/account-state";
import { routes } from "@/lib/platform/routes/routes";
import type { AccountAction } from "./account-form";
import { MailSent } from "./mail-sent";
import { Problems, useFieldError } from "./problems";

/** Asks for an e-mail address to send a link to, and then says that it was sent. */
export function EmailForm({
  action,
  next = null,
  purpose,
}: {
  action: AccountAction;
  next?: string | null;
  purpose: "register" | "forgot";
}) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  const errorOf = useFieldError(state);
  if (state.done) return <MailSent state={state} purpose={purpose} />;
  return (
    <form action={submit} className="space-y-4">
      <Problems state={state} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label={t("fields.email")}
        hint={purpose === "register" ? t("register.emailHint") : undefined}
        error={errorOf("email")}
        autoComplete="email"
        defaultValue={state.values.email}
        required
      />
      <SubmitButton>{t(`${purpose}.submit`)}</SubmitButton>
      <p>
        {t(`${purpose}.instead`)}{" "}
        <Link href={routes.signIn(next ?? undefined)} className="link">
          {t("signIn.submit")}
        </Link>
      </p>
    </form>
  );
}
