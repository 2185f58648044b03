"use server";

import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { resetPassword } from "@/lib/accounts/registration/password-reset";
import { clearSessionCookie } from "@/lib/accounts/sessions/session-cookie";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Sets the new password and sends to sign in with it; every session of the account has ended. */
export const reset = action(
  { permission: "account.enter" },
  async (_actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const result = await resetPassword(db(), {
      secret: String(form.get("token") ?? ""),
      password: String(form.get("password") ?? ""),
      now: new Date(),
    });
    if (!result.ok) return { values: {}, problem: result.code, done: false };
    await clearSessionCookie();
    redirect(routes.signInAfterReset());
  },
);
