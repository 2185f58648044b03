"use server";

import { notFound, redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { createSchedule } from "@/lib/interfaces/exports/schedules/change-schedule";
import { readSchedule } from "@/lib/interfaces/exports/schedules/read-schedule";
import {
  type ScheduleState,
  scheduleFields,
} from "@/lib/interfaces/exports/schedules/schedule-state";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Has the list that the page shows exported from now on. */
export const scheduleExport = action(
  { permission: "exports.make" },
  async (actor, _previous: ScheduleState, form: FormData): Promise<ScheduleState> => {
    const field = (name: string) => String(form.get(name) ?? "").trim();
    const values = Object.fromEntries(scheduleFields.map((name) => [name, field(name)]));
    const query = new URLSearchParams(field("query"));
    const request = await readExportRequest(field("set"), field("format"), query);
    if (!request.ok || !mayExport(actor, request.request)) notFound();
    const schedule = readSchedule(field);
    if (!schedule.ok) return { values, problems: schedule.problems };
    await createSchedule(db(), actor, request.request, schedule.choice, new Date());
    redirect(routes.adminExportSchedules());
  },
);
