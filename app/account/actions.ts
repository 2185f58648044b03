"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { rememberPreference } from "@/lib/actions/preference-cookie";
import { changePassword, changeProfile } from "@/lib/auth/account";
import type { AccountState } from "@/lib/auth/account-state";
import { personNameProblem } from "@/lib/auth/name-problem";
import { endSession, endSessions } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { routes } from "@/lib/routes";

/** Changes name and language. */
export const saveProfile = action(
  { permission: "account.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const name = String(form.get("name") ?? "")
      .trim()
      .slice(0, 200);
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
    if (!result.ok) return { values: {}, problem: result.problem, done: false };
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
