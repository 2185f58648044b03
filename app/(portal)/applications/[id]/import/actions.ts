"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { applyImport, discardImport } from "@/lib/partnership/applications/import/import-document";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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

export const discardImportForm = action(guard, async (_actor, form: FormData): Promise<void> => {
  const id = String(form.get("application"));
  await discardImport(db(), id);
  redirect(routes.applicationImport(id));
});
