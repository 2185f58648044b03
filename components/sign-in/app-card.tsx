"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { Problems, useFieldError } from "@/components/account/problems";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { untouched } from "@/lib/accounts/passwords/account-state";
import { NewRecoveryCodes } from "./new-recovery-codes";

type Plain = (form: FormData) => Promise<void>;

/**
 * The authenticator app: not set up, being set up, or in use. One component for all three, so that
 * what came of the first code, the recovery codes, is shown where the form was.
 */
export function AppCard({
  since,
  secret,
  qr,
  fresh,
  actions,
}: {
  since: Date | null;
  /** What is typed into the app while it is being set up. */
  secret: string | null;
  /** The same as a square code. */
  qr: ReactNode;
  /** Whether it may be changed now. */
  fresh: boolean;
  actions: { start: Plain; cancel: Plain; confirm: AccountAction; remove: Plain };
}) {
  const t = useTranslations("signIn.app");
  const [state, submit] = useActionState(actions.confirm, untouched);
  const errorOf = useFieldError(state);
  return (
    <Card title={t("title")} id="authenticator-app">
      <div className="space-y-4">
        <p className="text-muted">{t("text")}</p>
        <FormMessage message={state.done ? t("added") : null} />
        {state.codes && <NewRecoveryCodes codes={state.codes} />}
        {since && (
          <>
            <p>
              {t("since")} <TimeStamp at={since} />
            </p>
            {fresh && (
              <form action={actions.remove} className="space-y-2">
                <p className="text-sm text-muted">{t("removes")}</p>
                <SubmitButton variant="danger" size="small">
                  {t("remove")}
                </SubmitButton>
              </form>
            )}
          </>
        )}
        {!since && !secret && fresh && (
          <form action={actions.start}>
            <SubmitButton variant="primary">{t("start")}</SubmitButton>
          </form>
        )}
        {!since && secret && (
          <>
            <h3 className="font-medium">{t("scan")}</h3>
            {qr}
            <p>
              {t("secret")}{" "}
              <code className="wrap-anywhere block font-mono">
                {secret.replace(/(.{4})(?=.)/g, "$1 ")}
              </code>
            </p>
            <form action={submit} className="space-y-4">
              <Problems state={state} />
              <TextField
                name="code"
                label={t("code")}
                error={errorOf("code")}
                autoComplete="one-time-code"
                inputMode="numeric"
                maxLength={10}
                className="max-w-xs"
                required
              />
              <SubmitButton>{t("confirm")}</SubmitButton>
            </form>
            <form action={actions.cancel}>
              <SubmitButton variant="quiet" size="small">
                {t("cancel")}
              </SubmitButton>
            </form>
          </>
        )}
      </div>
    </Card>
  );
}
