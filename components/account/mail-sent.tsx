"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import type { AccountState } from "@/lib/accounts/passwords/account-state";

/** Says where a link was mailed; in the demonstration, which mails nothing, shows it as well. */
export function MailSent({
  state,
  purpose,
}: {
  state: AccountState;
  purpose: "register" | "forgot";
}) {
  const t = useTranslations("account.sent");
  return (
    <div className="space-y-4">
      <Alert kind="success" title={t("title", { email: state.values.email ?? "" })} live>
        {t(purpose)}
      </Alert>
      {state.mailedPath && (
        <Alert kind="info" title={t("demoTitle")}>
          <p>{t("demoText")}</p>
          <LinkButton href={state.mailedPath} variant="primary" className="mt-3" prefetch={false}>
            {t("demoOpen")}
          </LinkButton>
        </Alert>
      )}
      <p className="text-muted">{t("nothing")}</p>
    </div>
  );
}
