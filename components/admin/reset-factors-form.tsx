"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { Fold } from "@/components/ui/fold";
import { untouched } from "@/lib/accounts/passwords/account-state";

/** For people who lost their second factor: folded away, since it opens an account to a password alone. */
export function ResetFactorsForm({
  action,
  personId,
  name,
}: {
  action: AccountAction;
  personId: string;
  name: string;
}) {
  const t = useTranslations("admin.people.factors");
  const problems = useTranslations("account.problems");
  const [state, submit] = useActionState(action, untouched);
  return (
    <Fold summary={t("has")}>
      <form action={submit} className="space-y-2">
        <input type="hidden" name="person" value={personId} />
        <p className="text-sm text-muted">{t("removes")}</p>
        <SubmitButton variant="danger" size="small">
          {t("remove")} <span className="sr-only">{name}</span>
        </SubmitButton>
        <FormMessage
          kind={state.problem ? "danger" : "success"}
          message={state.problem ? problems(state.problem) : null}
        />
      </form>
    </Fold>
  );
}
