"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { personNameProblem } from "@/lib/accounts/passwords/name-problem";
import { changePassword, changeProfile } from "@/lib/accounts/people/account";
import { action } from "@/lib/accounts/permissions/action";
import { endSession, endSessions } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { rememberPreference } from "@/lib/platform/http/preference-cookie";
import { isLocale, localeCookie } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes/routes";

/** Changes name and language. */
export const saveProfile = action(
  { permission: "account.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const name = String(form.get("name") ?? "").trim();
    const wanted = form.get("locale");
    const locale = isLocale(wanted) ? wanted : "en";
    const values = { name, locale };
    const problem = personNameProblem(name);
    if (problem) return { values, problem, done: false };
    await changeProfile(db(), actor, { name, locale });
    await rememberPreference(localeCookie, locale);
    revalidatePath(routes.account());
    return { values, problem: null, done: true };
  },
);

/** Changes the password, ends the other sessions and tells the person by mail. */
export const savePassword = action(
  { permission: "account.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const result = await changePassword(db(), actor, {
      current: String(form.get("current") ?? ""),
      password: String(form.get("password") ?? ""),
      now: new Date(),
    });
    if (!result.ok) return { values: {}, problem: result.code, done: false };
    revalidatePath(routes.account());
    return { values: {}, problem: null, done: true };
  },
);

/** Ends one of one's own sessions, or all but this one. */
export const endSessionAction = action(
  { permission: "account.manage" },
  async (actor, form: FormData) => {
    const id = form.get("session");
    if (typeof id === "string" && id !== "") await endSession(db(), actor.userId, id);
    else await endSessions(db(), actor.userId, actor.sessionId);
    redirect(routes.account());
  },
);
