"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { applyImport, refuseImport } from "@/lib/applications/import-document";
import { owningOrganisation } from "@/lib/applications/owner";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

const guard = {
  permission: "application.edit",
  subjectOf: (form: FormData) => owningOrganisation(db(), String(form.get("application"))),
} as const;

export const applyImportForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const id = String(form.get("application"));
  const outcome = await applyImport(db(), actor, id, Number(form.get("version")));
  redirect(
    outcome === "changed-meanwhile"
      ? `${routes.applicationImport(id)}?changed=1`
      : routes.application(id),
  );
});

export const refuseImportForm = action(guard, async (_actor, form: FormData): Promise<void> => {
  const id = String(form.get("application"));
  await refuseImport(db(), id);
  redirect(routes.applicationImport(id));
});
