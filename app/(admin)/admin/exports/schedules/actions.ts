"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { deleteSchedule, pauseSchedule } from "@/lib/exports/schedules/change-schedule";
import { routes } from "@/lib/routes";

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
