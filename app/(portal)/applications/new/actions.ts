"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { type StartState, startFromForm } from "@/lib/partnership/applications/form/start-form";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

/** Whether the actor may create for the chosen organisation is looked at with the rest of the form. */
export const startApplicationForm = action(
  { permission: "application.list" },
  async (actor, _state: StartState, form: FormData): Promise<StartState> => {
    const started = await startFromForm(db(), actor, form, env().peeringDbUrl);
    if ("id" in started) redirect(routes.application(started.id));
    return started.state;
  },
);
