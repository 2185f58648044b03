"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import type { AccountState } from "@/lib/auth/account-state";
import { confirmByPassword } from "@/lib/auth/freshness";
import { safePath } from "@/lib/auth/wanted-path";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

/** Shows again who one is, and goes on to what one wanted to change. */
export const confirmPassword = action(
  { permission: "account.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const password = String(form.get("current") ?? "");
    const result = await confirmByPassword(db(), actor, { password, now: new Date() });
    if (!result.ok) return { values: {}, problem: result.problem, done: false };
    redirect(safePath(form.get("next")) ?? routes.security());
  },
);
