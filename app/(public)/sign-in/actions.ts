"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import type { AccountState } from "@/lib/auth/account-state";
import { clientAddress } from "@/lib/auth/client-address";
import { completeFirstStep } from "@/lib/auth/complete-sign-in";
import { checkCredentials } from "@/lib/auth/credentials";
import { deviceKnownTo } from "@/lib/auth/known-device";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";
import { endSessionById } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

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
