"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { routes } from "@/lib/platform/routes/routes";

/** Starts a check of all partners, which the worker does; the page tells how far it is. */
export const startRecheckForm = action(
  { permission: "partners.recheck" },
  async (actor, _form: FormData): Promise<void> => {
    await startRecheck(db(), actor, await databaseClock(db())());
    redirect(routes.admin());
  },
);
