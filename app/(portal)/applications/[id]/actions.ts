"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const guard = {
  permission: "application.edit",
  subjectOf: (form: FormData) => owningOrganisation(db(), String(form.get("application"))),
} as const;

/** The page shows the state there is, whether this changed it or somebody else was quicker. */
export const withdrawForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const id = String(form.get("application"));
  await changeState(db(), actor, id, "withdraw");
  redirect(routes.application(id));
});

export const reopenForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const id = String(form.get("application"));
  await changeState(db(), actor, id, "reopen");
  redirect(routes.application(id));
});
