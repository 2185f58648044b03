"use server";

import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/accounts/organisations/accept-invitation";
import { action } from "@/lib/accounts/permissions/action";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Joins the organisation; what stands against it is said by the invitation's own page. */
export const accept = action(
  { permission: "invitation.accept" },
  async (actor, form: FormData): Promise<void> => {
    const token = String(form.get("token") ?? "");
    const outcome = await acceptInvitation(db(), actor, token);
    if (!outcome.ok) redirect(routes.invitation(token));
    const organisation = routes.organisation(outcome.organisationId);
    redirect(outcome.joined ? `${organisation}?outcome=joined` : organisation);
  },
);
