"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { databaseClock } from "@/lib/db/clock";
import { startRecheck } from "@/lib/review/rechecks/recheck-run";
import { routes } from "@/lib/routes";

/** Starts a check of all partners, which the worker does; the page tells how far it is. */
export const startRecheckForm = action(
  { permission: "partners.recheck" },
  async (actor, _form: FormData): Promise<void> => {
    await startRecheck(db(), actor, await databaseClock(db())());
    redirect(routes.admin());
  },
);
