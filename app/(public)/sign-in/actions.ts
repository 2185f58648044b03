"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { deviceKnownTo } from "@/lib/accounts/sessions/known-device";
import { completeFirstStep } from "@/lib/accounts/sign-in/complete-sign-in";
import { checkCredentials } from "@/lib/accounts/sign-in/credentials";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";

/** Signs in with e-mail and password and goes on to the page wanted before. */
export const signIn = action(
  { permission: "account.enter" },
  async (_actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const email = String(form.get("email") ?? "");
    const password = String(form.get("password") ?? "");
    const address = clientAddress(await headers());
    const from = { address, deviceOf: deviceKnownTo, now: new Date() };
    const result = await checkCredentials(db(), { email, password }, from);
    if (!result.ok) {
      return { values: { email: email.slice(0, 254) }, problem: result.code, done: false };
    }
    const { userId } = result;
    const next = form.get("next");
    redirect(await completeFirstStep({ userId, method: "password", next, vouched: false }));
  },
);
