"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { deleteSchedule, pauseSchedule } from "@/lib/interfaces/exports/schedules/change-schedule";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Pauses a schedule, or goes on with it. */
export const switchSchedule = action(
  { permission: "exports.make" },
  async (actor, form: FormData) => {
    const id = String(form.get("schedule") ?? "");
    const paused = form.get("paused") === "true";
    await pauseSchedule(db(), actor, { id, paused, now: new Date() });
    redirect(routes.adminExportSchedules());
  },
);

/** Ends a schedule; what it made stays. */
export const endSchedule = action({ permission: "exports.make" }, async (actor, form: FormData) => {
  await deleteSchedule(db(), actor, String(form.get("schedule") ?? ""));
  redirect(routes.adminExportSchedules());
});
