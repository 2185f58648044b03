"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { changeState } from "@/lib/applications/change-state";
import { owningOrganisation } from "@/lib/applications/owner";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

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
