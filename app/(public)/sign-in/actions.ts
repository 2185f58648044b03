"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { deviceKnownTo } from "@/lib/accounts/sessions/known-device";
import { clearSessionCookie, readSessionId } from "@/lib/accounts/sessions/session-cookie";
import { endSessionById } from "@/lib/accounts/sessions/sessions";
import { completeFirstStep } from "@/lib/accounts/sign-in/complete-sign-in";
import { checkCredentials } from "@/lib/accounts/sign-in/credentials";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { routes } from "@/lib/platform/routes/routes";

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
      if (result.problem === "busy") redirect(routes.signInBusy());
      return { values: { email: email.slice(0, 254) }, problem: result.problem, done: false };
    }
    const { userId } = result;
    const next = form.get("next");
    redirect(await completeFirstStep({ userId, method: "password", next, vouched: false }));
  },
);

/** Ends this browser's session. */
export const signOut = action({ permission: "account.enter" }, async (_actor, _form: FormData) => {
  const sessionId = await readSessionId();
  if (sessionId) await endSessionById(db(), sessionId);
  await clearSessionCookie();
  redirect(routes.home());
});
