"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import type { AccountState } from "@/lib/auth/account-state";
import { clientAddress } from "@/lib/auth/client-address";
import { checkCredentials } from "@/lib/auth/credentials";
import { landingPath } from "@/lib/auth/landing";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";
import { endSessionById } from "@/lib/auth/sessions";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

/** Signs in with e-mail and password and goes on to the page wanted before. */
export const signIn = action(
  { permission: "account.enter" },
  async (_actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const email = String(form.get("email") ?? "");
    const password = String(form.get("password") ?? "");
    const address = clientAddress(await headers());
    const result = await checkCredentials(db(), { email, password }, { address, now: new Date() });
    if (!result.ok) {
      return { values: { email: email.slice(0, 254) }, problem: result.problem, done: false };
    }
    await startSession(result.userId);
    redirect(landingPath(form.get("next"), result.staffRole));
  },
);

/** Ends this browser's session. */
export const signOut = action({ permission: "account.enter" }, async (_actor, _form: FormData) => {
  const sessionId = await readSessionId();
  if (sessionId) await endSessionById(db(), sessionId);
  await clearSessionCookie();
  redirect(routes.home());
});
