"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { action } from "@/lib/actions/action";
import type { AccountState } from "@/lib/auth/account-state";
import { landingPath } from "@/lib/auth/landing";
import { requestByMail } from "@/lib/auth/mail-request";
import { finishRegistration, requestRegistration } from "@/lib/auth/registration";
import { startSession } from "@/lib/auth/start-session";
import { safePath } from "@/lib/auth/wanted-path";
import { db } from "@/lib/db/client";

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
      return { values: { name: name.slice(0, 200) }, problem: result.problem, done: false };
    }
    await startSession({ userId: result.userId });
    redirect(landingPath(result.next, null));
  },
);
