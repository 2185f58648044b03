"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { requestByMail } from "@/lib/accounts/registration/mail-request";
import { finishRegistration, requestRegistration } from "@/lib/accounts/registration/registration";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { landingPath } from "@/lib/accounts/sign-in/landing";
import { db } from "@/lib/platform/db/client";

/** Mails a link to go on with; the answer is the same for an address that has an account. */
export const register = action(
  { permission: "account.enter" },
  (_actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const next = safePath(form.get("next"));
    return requestByMail(form, (email, locale) =>
      requestRegistration(db(), { email, next, locale }),
    );
  },
);

/** Makes the account of somebody who followed the mailed link, and signs in. */
export const finish = action(
  { permission: "account.enter" },
  async (_actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const name = String(form.get("name") ?? "");
    const locale = await getLocale();
    const result = await finishRegistration(db(), {
      token: String(form.get("token") ?? ""),
      name,
      password: String(form.get("password") ?? ""),
      locale,
    });
    if (!result.ok) {
      return { values: { name }, problem: result.code, done: false };
    }
    await startSession({ userId: result.userId });
    redirect(landingPath(result.next, null));
  },
);
