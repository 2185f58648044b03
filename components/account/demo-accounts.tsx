"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { type DemoAccount, demoPassword } from "@/lib/accounts/demo/demo-account";
import { untouched } from "@/lib/accounts/passwords/account-state";
import type { AccountAction } from "./account-form";
import { Problems } from "./problems";

/** The demonstration's accounts, each with a button that signs in as its person. */
export function DemoAccounts({
  accounts,
  action,
  next,
}: {
  accounts: readonly DemoAccount[];
  action: AccountAction;
  next: string | null;
}) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  if (accounts.length === 0) return null;
  return (
    <Card title={t("demo.title")} id="demo-accounts">
      <p>{t("demo.text", { password: demoPassword })}</p>
      <Problems state={state} />
      <ul className="mt-3 divide-y divide-line">
        {accounts.map(({ name, email, staffRole, organisation }) => (
          <li key={email} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              <span className="text-muted">
                {" "}
                {staffRole ? t(`staffRoles.${staffRole}`) : organisation}
              </span>
              <span className="block break-all text-sm">{email}</span>
            </span>
            <form action={submit}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={demoPassword} />
              {next !== null && <input type="hidden" name="next" value={next} />}
              <SubmitButton variant="secondary" size="small">
                {t("signIn.submit")} <span className="sr-only">{t("demo.as", { name })}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
