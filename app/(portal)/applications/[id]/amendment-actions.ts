"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { DiscardState, LeaveState } from "@/components/application-status/amendment-state";
import { action } from "@/lib/accounts/permissions/action";
import { formatAsn } from "@/lib/core/network/asn";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import {
  discardAmendment,
  startAmendment,
} from "@/lib/partnership/applications/lifecycle/amendment";
import { leaveProgramme } from "@/lib/partnership/review/decisions/leave-programme";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const applicationIn = (form: FormData) => String(form.get("application") ?? "");
const ownerOf = (_before: unknown, form: FormData) => owningOrganisation(db(), applicationIn(form));

/** Begins a change and opens its form; the page shows the state there is when somebody was quicker. */
export const amendForm = action(
  {
    permission: "application.edit",
    subjectOf: (form: FormData) => owningOrganisation(db(), applicationIn(form)),
  },
  async (actor, form: FormData): Promise<void> => {
    const id = applicationIn(form);
    const begun = await startAmendment(db(), actor, id);
    redirect(begun ? routes.applicationSection(id, "organisation") : routes.application(id));
  },
);

export const discardForm = action(
  { permission: "application.edit", subjectOf: ownerOf },
  async (actor, _before: DiscardState, form: FormData): Promise<DiscardState> => {
    const applicationId = applicationIn(form);
    const version = Number(form.get("version"));
    const refusal = await discardAmendment(db(), actor, { applicationId, version });
    if (!refusal) redirect(routes.application(applicationId));
    return { problem: (await getTranslations("followUps.discard.refused"))(refusal) };
  },
);

export const leaveForm = action(
  { permission: "application.leave", subjectOf: ownerOf },
  async (actor, _before: LeaveState, form: FormData): Promise<LeaveState> => {
    const applicationId = applicationIn(form);
    const typed = String(form.get("typed") ?? "")
      .trim()
      .slice(0, 100);
    const refusal = await leaveProgramme(db(), actor, { applicationId, typed });
    if (!refusal) redirect(routes.application(applicationId));
    const { asn } = await db().application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { asn: true },
    });
    const t = await getTranslations("followUps.leave.refused");
    return { problem: t(refusal, { asn: formatAsn(Number(asn)) }), typed };
  },
);
