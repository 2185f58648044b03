"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { addMeasurements } from "@/lib/partnership/applications/measurements/measurements-add";
import {
  removeAllMeasurements,
  removeMeasurement,
} from "@/lib/partnership/applications/measurements/measurements-remove";
import {
  chooseMetros,
  dropStaged,
  stagedAtlas,
} from "@/lib/partnership/applications/measurements/measurements-staged";
import { maxTargets } from "@/lib/partnership/applications/measurements/measurements-stored";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const guard = {
  permission: "application.edit",
  subjectOf: (form: FormData) => owningOrganisation(db(), String(form.get("application"))),
} as const;

/** What the preview's form says. */
function readForm(form: FormData) {
  return {
    applicationId: String(form.get("application")),
    version: Number(form.get("version")),
    token: String(form.get("token")),
    metros: Array.from({ length: maxTargets }, (_, index) =>
      String(form.get(`metro-${index}`) ?? ""),
    ),
  };
}

/** Shows the page as it is now: without revalidation a change of "#" alone keeps the old one. */
function showPage(id: string, after = ""): never {
  const page = routes.applicationMeasurements(id);
  revalidatePath(page);
  redirect(`${page}${after}`);
}

function show(id: string, outcome: string, more: Record<string, string> = {}): never {
  showPage(id, `?${new URLSearchParams({ outcome, ...more })}`);
}

/** Remembers the metros chosen and counts again. */
export const chooseMetrosForm = action(guard, async (_actor, form: FormData): Promise<void> => {
  const { applicationId, token, metros } = readForm(form);
  const staged = await stagedAtlas(db(), applicationId);
  if (!staged) show(applicationId, "impossible");
  if (staged.token !== token) show(applicationId, "changed-meanwhile");
  await chooseMetros(db(), applicationId, staged, metros);
  showPage(applicationId);
});

export const addMeasurementsForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const addition = readForm(form);
  const added = await addMeasurements(db(), actor, addition);
  if (!added.ok) show(addition.applicationId, added.code);
  show(addition.applicationId, "added", { count: String(added.count) });
});

export const dropStagedForm = action(guard, async (_actor, form: FormData): Promise<void> => {
  const { applicationId } = readForm(form);
  await dropStaged(db(), applicationId);
  showPage(applicationId, "");
});

/** Removes the measurement of the button pressed; the page shown stays the one it was on. */
export const removeMeasurementForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const { applicationId } = readForm(form);
  const key = String(form.get("measurement"));
  const removed = await removeMeasurement(db(), actor, applicationId, key);
  const page = String(Number(form.get("page")) || 1);
  if (!removed.ok) show(applicationId, removed.code, { page });
  show(applicationId, "removed", { count: String(removed.count), page });
});

export const removeAllForm = action(guard, async (actor, form: FormData): Promise<void> => {
  const { applicationId, version } = readForm(form);
  const removed = await removeAllMeasurements(db(), actor, applicationId, version);
  if (!removed.ok) show(applicationId, removed.code);
  show(applicationId, "removed", { count: String(removed.count) });
});
