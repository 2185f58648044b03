"use server";

import { revalidatePath } from "next/cache";
import type { AccountState } from "@/lib/accounts/passwords/account-state";
import { changeStaffRole } from "@/lib/accounts/people/people";
import { action } from "@/lib/accounts/permissions/action";
import { resetFactors } from "@/lib/accounts/second-factor/reset";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Makes a person reviewer, admin or neither; counts from that person's next request on. */
export const saveRole = action(
  { permission: "people.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const userId = String(form.get("person") ?? "");
    const role = form.get("role");
    const staffRole = role === "reviewer" || role === "admin" ? role : null;
    const result = await changeStaffRole(db(), actor, { userId, staffRole });
    await releaseAssignments(db(), userId);
    revalidatePath(routes.adminPeople());
    return result.ok
      ? { values: { role: staffRole ?? "" }, problem: null, done: true }
      : { values: {}, problem: result.code, done: false };
  },
);

/** Takes the second factors of somebody who lost them out of use. */
export const removeFactors = action(
  { permission: "people.manage" },
  async (actor, _previous: AccountState, form: FormData): Promise<AccountState> => {
    const result = await resetFactors(db(), actor, String(form.get("person") ?? ""));
    revalidatePath(routes.adminPeople());
    return { values: {}, problem: result.ok ? null : result.code, done: result.ok };
  },
);
