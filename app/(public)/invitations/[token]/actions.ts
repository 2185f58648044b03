"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { acceptInvitation } from "@/lib/organisations/accept-invitation";
import { routes } from "@/lib/routes";

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
