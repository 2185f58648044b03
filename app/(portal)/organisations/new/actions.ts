"use server";

import { redirect } from "next/navigation";
import type { OrganisationState } from "@/components/application-form/organisation-form";
import {
  createOrganisation,
  organisationName,
} from "@/lib/accounts/organisations/create-organisation";
import { action } from "@/lib/accounts/permissions/action";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export const createOrganisationForm = action(
  { permission: "organisation.create" },
  async (actor, _state: OrganisationState, form: FormData): Promise<OrganisationState> => {
    const typed = String(form.get("name") ?? "");
    const name = organisationName.safeParse(typed);
    if (!name.success) {
      const code = name.error.issues[0]?.code;
      const error = code === "custom" ? "hidden" : code === "too_big" ? "tooLong" : "missing";
      return { name: typed.slice(0, 1000), error };
    }
    const id = await createOrganisation(db(), actor, name.data);
    redirect(`${routes.newApplication()}?organisation=${id}`);
  },
);
