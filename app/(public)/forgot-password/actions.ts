"use server";

import { action } from "@/lib/actions/action";
import type { AccountState } from "@/lib/auth/account-state";
import { requestByMail } from "@/lib/auth/mail-request";
import { requestPasswordReset } from "@/lib/auth/password-reset";
import { db } from "@/lib/db/client";

/** Mails a link to choose a new password; the answer is the same without an account. */
export const forgot = action(
  { permission: "account.enter" },
  (_actor, _previous: AccountState, form: FormData): Promise<AccountState> =>
    requestByMail(form, (email, locale, now) => requestPasswordReset(db(), { email, locale, now })),
);
