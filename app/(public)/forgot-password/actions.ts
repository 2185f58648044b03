"use server";

import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { requestByMail } from "@/lib/accounts/registration/mail-request";
import { requestPasswordReset } from "@/lib/accounts/registration/password-reset";
import { db } from "@/lib/platform/db/client";

/** Mails a link to choose a new password; the answer is the same without an account. */
export const forgot = action(
  { permission: "account.enter" },
  (_actor, _previous: AccountState, form: FormData): Promise<AccountState> =>
    requestByMail(form, (email, locale, now) => requestPasswordReset(db(), { email, locale, now })),
);
