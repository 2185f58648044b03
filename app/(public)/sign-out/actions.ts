"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { clearSessionCookie, readSessionId } from "@/lib/accounts/sessions/session-cookie";
import { endSessionById } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/**
 * Ends this browser's session. In a file of its own, since every page has it: Next lets each page call
 * all actions of the files it imports, and signing in may only be called where the password gate is.
 */
export const signOut = action({ permission: "account.enter" }, async (_actor, _form: FormData) => {
  const sessionId = await readSessionId();
  if (sessionId) await endSessionById(db(), sessionId);
  await clearSessionCookie();
  redirect(routes.home());
});
