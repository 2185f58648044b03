"use server";

import { notFound, redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { askForRun } from "@/lib/interfaces/exports/runs/ask-for-run";
import { findRun } from "@/lib/interfaces/exports/runs/queries";
import { readStored, storedParams } from "@/lib/interfaces/exports/runs/stored-request";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Makes an export once more, as it is now; what cannot be made any more is shown in its form. */
export const repeatRun = action({ permission: "exports.make" }, async (actor, form: FormData) => {
  const run = (await findRun(db(), String(form.get("run") ?? ""))) ?? notFound();
  const read = await readStored(run);
  if (!read.ok) {
    redirect(routes.adminExport(run.set, `${storedParams(run)}&format=${run.format}`));
  }
  if (!mayExport(actor, read.request)) notFound();
  redirect(routes.adminExportRun(await askForRun(db(), actor, read.request)));
});
