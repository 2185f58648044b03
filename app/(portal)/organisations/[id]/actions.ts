"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import type { InviteState } from "@/components/organisation/invite-state";
import type { RenameState } from "@/components/organisation/rename-form";
import {
  changeMemberRole,
  handOver,
  type MemberOutcome,
  removeMember,
} from "@/lib/accounts/organisations/change-members";
import { readOrganisationName } from "@/lib/accounts/organisations/create-organisation";
import { invite, takeBackInvitation } from "@/lib/accounts/organisations/invite";
import { renameOrganisation } from "@/lib/accounts/organisations/rename-organisation";
import { action } from "@/lib/accounts/permissions/action";
import { emailSchema } from "@/lib/core/network/account-email";
import { db } from "@/lib/platform/db/client";
import { clientAddress } from "@/lib/platform/http/client-address";
import { routes } from "@/lib/platform/routes/routes";

const organisationIn = (form: FormData) => String(form.get("organisation") ?? "");
const personIn = (form: FormData) => String(form.get("person") ?? "");
const roleSchema = z.enum(["owner", "editor", "viewer"]);

const managing = { permission: "organisation.manage", subjectOf: organisationIn } as const;

/** Back to the page, which says what came of it. */
function show(organisationId: string, outcome: MemberOutcome, done: string): never {
  const word = outcome.ok ? done : outcome.code;
  redirect(`${routes.organisation(organisationId)}?outcome=${word}`);
}

/** Renames the organisation; a name that somebody gave it meanwhile is shown first. */
export const renameForm = action(
  {
    permission: "organisation.manage",
    subjectOf: (_before: RenameState, form: FormData) => organisationIn(form),
  },
  async (actor, _before: RenameState, form: FormData): Promise<RenameState> => {
    const before = String(form.get("before") ?? "").slice(0, 1000);
    const typed = String(form.get("name") ?? "").slice(0, 1000);
    const read = readOrganisationName(typed);
    if (!read.ok) {
      const errors = await getTranslations("applications.organisation.errors");
      return { before, typed, problem: errors(read.code), done: false };
    }
    const change = { organisationId: organisationIn(form), before, name: read.name };
    const result = await renameOrganisation(db(), actor, change);
    if (result.ok) return { before: read.name, typed: read.name, problem: null, done: true };
    const t = await getTranslations("organisations.rename");
    return result.code === "renamed-meanwhile"
      ? { before: result.name, typed, problem: t(result.code, { name: result.name }), done: false }
      : { before, typed, problem: t(result.code), done: false };
  },
);

/** Mails an invitation. */
export const inviteMember = action(
  {
    permission: "organisation.manage",
    subjectOf: (_before: InviteState, form: FormData) => organisationIn(form),
  },
  async (actor, _before: InviteState, form: FormData): Promise<InviteState> => {
    const typed = String(form.get("email") ?? "").slice(0, 1000);
    const role = roleSchema.safeParse(form.get("role")).data ?? "editor";
    const email = emailSchema.safeParse(typed);
    if (!email.success) return { email: typed, role, problem: "email", sentTo: null };
    const organisationId = organisationIn(form);
    const locale = await getLocale();
    const address = clientAddress(await headers());
    const invitation = { organisationId, email: email.data, role, locale, address };
    const outcome = await invite(db(), actor, invitation);
    return outcome.ok
      ? { email: "", role, problem: null, sentTo: email.data }
      : { email: typed, role, problem: outcome.code, sentTo: null };
  },
);

/** Takes an open invitation back. */
export const takeBack = action(managing, async (actor, form: FormData): Promise<void> => {
  const organisationId = organisationIn(form);
  const id = String(form.get("invitation") ?? "");
  await takeBackInvitation(db(), actor, { organisationId, id });
  redirect(routes.organisation(organisationId));
});

/** Changes what a member may do. */
export const changeRole = action(managing, async (actor, form: FormData): Promise<void> => {
  const organisationId = organisationIn(form);
  const role = roleSchema.safeParse(form.get("role"));
  if (!role.success) redirect(routes.organisation(organisationId));
  const change = { organisationId, userId: personIn(form), role: role.data };
  show(organisationId, await changeMemberRole(db(), actor, change), "role-changed");
});

/** Takes a member out of the organisation. */
export const takeOut = action(managing, async (actor, form: FormData): Promise<void> => {
  const organisationId = organisationIn(form);
  const change = { organisationId, userId: personIn(form) };
  show(organisationId, await removeMember(db(), actor, change), "removed");
});

/** Makes another member owner in one's own place. */
export const giveOwnership = action(managing, async (actor, form: FormData): Promise<void> => {
  const organisationId = organisationIn(form);
  const change = { organisationId, userId: personIn(form) };
  show(organisationId, await handOver(db(), actor, change), "handed-over");
});

/** Leaves the organisation. */
export const leaveOrganisation = action(
  { permission: "organisation.leave", subjectOf: organisationIn },
  async (actor, form: FormData): Promise<void> => {
    const organisationId = organisationIn(form);
    const outcome = await removeMember(db(), actor, { organisationId, userId: actor.userId });
    if (outcome.ok) redirect(routes.account());
    show(organisationId, outcome, "left");
  },
);
