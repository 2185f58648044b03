import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { InvitationCard } from "@/components/organisation/invitation-card";
import { openInvitation } from "@/lib/accounts/organisations/accept-invitation";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { accept } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisations.invitation"))("title") };
}

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const actor = await requirePermission("account.enter");
  const { token } = await params;
  const [t, invitation] = await Promise.all([
    getTranslations("organisations.invitation"),
    openInvitation(db(), token, new Date()),
  ]);
  const mine = actor.kind === "user" && actor.email === invitation?.email;
  const accepted = mine && invitation.state === "accepted";
  const member =
    accepted && actor.memberships.some((each) => each.organisationId === invitation.organisationId);
  // Who left since reads that it was accepted; the organisation is not theirs to see.
  if (member && invitation.acceptedById === actor.userId) {
    redirect(routes.organisation(invitation.organisationId));
  }
  return (
    <div className="max-w-xl">
      <PageHeader title={t("title")} />
      <InvitationCard invitation={invitation} actor={actor} token={token} accept={accept} />
    </div>
  );
}
