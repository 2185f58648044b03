"use server";

import { redirect } from "next/navigation";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { action } from "@/lib/accounts/permissions/action";
import { confirmByPassword } from "@/lib/accounts/sessions/freshness";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Shows again who one is, and goes on to what one wanted to change. */
export const confirmPassword = action(
  { permission: "account.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const password = String(form.get("current") ?? "");
    const result = await confirmByPassword(db(), actor, { password, now: new Date() });
    if (!result.ok) return { values: {}, problem: result.code, done: false };
    redirect(safePath(form.get("next")) ?? routes.security());
  },
);
