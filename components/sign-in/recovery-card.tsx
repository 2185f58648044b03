"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { Problems } from "@/components/account/problems";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { untouched } from "@/lib/accounts/passwords/account-state";
import { NewRecoveryCodes } from "./new-recovery-codes";

/** How many recovery codes still work, and new ones. */
export function RecoveryCard({
  left,
  hasFactor,
  fresh,
  action,
}: {
  left: number;
  /** Whether there is a second factor that codes could stand in for. */
  hasFactor: boolean;
  fresh: boolean;
  action: AccountAction;
}) {
  const t = useTranslations("signIn.recovery");
  const [state, submit] = useActionState(action, untouched);
  return (
    <Card title={t("title")} id="recovery-codes">
      <div className="space-y-4">
        <p className="text-muted">{t("text")}</p>
        <p>{hasFactor ? t("left", { count: left }) : t("first")}</p>
        <Problems state={state} />
        {state.codes && <NewRecoveryCodes codes={state.codes} />}
        {hasFactor && fresh && (
          <form action={submit} className="space-y-2">
            <p className="text-sm text-muted">{t("renews")}</p>
            <SubmitButton variant="secondary" size="small">
              {t("renew")}
            </SubmitButton>
          </form>
        )}
      </div>
    </Card>
  );
}
