"use server";

import { redirect } from "next/navigation";
import type { OrganisationState } from "@/components/application-form/organisation-form";
import {
  createOrganisation,
  readOrganisationName,
} from "@/lib/accounts/organisations/create-organisation";
import { action } from "@/lib/accounts/permissions/action";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export const createOrganisationForm = action(
  { permission: "organisation.create" },
  async (actor, _state: OrganisationState, form: FormData): Promise<OrganisationState> => {
    const typed = String(form.get("name") ?? "");
    const read = readOrganisationName(typed);
    if (!read.ok) return { name: typed.slice(0, 1000), error: read.code };
    const id = await createOrganisation(db(), actor, read.name);
    redirect(`${routes.newApplication()}?organisation=${id}`);
  },
);
