"use server";

import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { SubmitState } from "@/components/application-form/sections/submit-section";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import {
  connectionsViewCookie,
  viewChosenBy,
} from "@/lib/partnership/applications/form/connections-view";
import { runSectionForm } from "@/lib/partnership/applications/form/run-section-form";
import type { SectionFormState } from "@/lib/partnership/applications/form/section-form";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { rememberPreference } from "@/lib/platform/http/preference-cookie";
import { routes } from "@/lib/platform/routes/routes";

const subjectOf = (_state: unknown, form: FormData) =>
  owningOrganisation(db(), String(form.get("application")));

/** Saves a section and does what its button says; the way the form works without scripts. */
export const saveSectionForm = action(
  { permission: "application.edit", subjectOf },
  async (actor, state: SectionFormState, form: FormData): Promise<SectionFormState> => {
    const outcome = await runSectionForm(db(), actor, state, form, env().peeringDbUrl);
    const view = viewChosenBy(String(form.get("op")));
    if (view) await rememberPreference(connectionsViewCookie, view);
    if ("goTo" in outcome) {
      // A place on the page that is open is no new page to the browser's router, which would keep the old.
      revalidatePath(outcome.goTo.split("#")[0] ?? "");
      redirect(outcome.goTo);
    }
    // What was saved shows at once, though the page stays.
    if (outcome.state.undo || outcome.state.paste?.added) refresh();
    return outcome.state;
  },
);

/** Freezes the application as a revision and hands it to the reviewers. */
export const submitForm = action(
  { permission: "application.edit", subjectOf },
  async (actor, _state: SubmitState, form: FormData): Promise<SubmitState> => {
    const applicationId = String(form.get("application"));
    const submission = await submitApplication(db(), actor, applicationId);
    if (submission.ok) redirect(routes.application(applicationId));
    return { refusal: submission.code === "not-found" ? "not-editable" : submission.code };
  },
);
