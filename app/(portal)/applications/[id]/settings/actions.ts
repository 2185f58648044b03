"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type {
  CorrectAsnState,
  DeleteDraftState,
} from "@/components/application-status/draft-settings-state";
import { action } from "@/lib/accounts/permissions/action";
import { formatAsn } from "@/lib/core/network/asn";
import { correctAsn } from "@/lib/partnership/applications/draft/correct-asn";
import { deleteDraft } from "@/lib/partnership/applications/draft/delete-draft";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import {
  readApplicantAsn,
  waitForPeeringDbMs,
} from "@/lib/partnership/applications/form/start-form";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { lookUpMeanwhile } from "@/lib/sources/peeringdb/look-up";

const applicationIn = (form: FormData) => String(form.get("application") ?? "");
const draftIn = (form: FormData) => ({
  applicationId: applicationIn(form),
  version: Number(form.get("version")),
});
const editing = {
  permission: "application.edit",
  subjectOf: (_before: unknown, form: FormData) => owningOrganisation(db(), applicationIn(form)),
} as const;

/** Corrects the ASN of a draft and opens it. PeeringDB is asked first, as for a new application. */
export const correctAsnForm = action(
  editing,
  async (actor, _before: CorrectAsnState, form: FormData): Promise<CorrectAsnState> => {
    const typed = String(form.get("asn") ?? "").slice(0, 1000);
    const read = readApplicantAsn(typed);
    if (!read.ok) {
      const { words, values } = read.error;
      return { typed, problem: openWords(await getTranslations())(words, values) };
    }
    const { asn } = read;
    const draft = draftIn(form);
    const asking = { url: env().peeringDbUrl, now: new Date(), waitMs: waitForPeeringDbMs };
    await lookUpMeanwhile(db(), asn, asking);
    const result = await correctAsn(db(), actor, { ...draft, asn });
    if (result.ok) redirect(routes.applicationSection(draft.applicationId, "organisation"));
    const t = await getTranslations("applications.settings.refused");
    return { typed, problem: t(result.code, { asn: formatAsn(asn) }) };
  },
);

/** Deletes a draft that was never submitted, and goes back to the list. */
export const deleteDraftForm = action(
  editing,
  async (actor, _before: DeleteDraftState, form: FormData): Promise<DeleteDraftState> => {
    const result = await deleteDraft(db(), actor, draftIn(form));
    if (result.ok) redirect(routes.applications());
    const t = await getTranslations("applications.settings.refused");
    return { problem: t(result.code, { asn: "" }) };
  },
);
