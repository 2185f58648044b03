import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { queryText } from "@/components/admin/page-number";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { InvitationTable } from "@/components/organisation/invitation-table";
import { InviteForm } from "@/components/organisation/invite-form";
import { LeaveForm } from "@/components/organisation/leave-form";
import { MemberNotice } from "@/components/organisation/member-notice";
import { MemberTable } from "@/components/organisation/member-table";
import { RenameForm } from "@/components/organisation/rename-form";
import { Card } from "@/components/ui/card";
import { organisationPage } from "@/lib/accounts/organisations/members";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import {
  changeRole,
  giveOwnership,
  inviteMember,
  leaveOrganisation,
  renameForm,
  takeBack,
  takeOut,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisations"))("title") };
}

export default async function OrganisationPage({
  params,
  searchParams,
}: PageProps<"/organisations/[id]">) {
  const { id } = await params;
  const actor = await requirePermission("organisation.read", id);
  const [t, organisation, query] = await Promise.all([
    getTranslations("organisations"),
    organisationPage(db(), id, new Date()),
    searchParams,
  ]);
  if (!organisation) notFound();
  const manages = may(actor, "organisation.manage", id);
  return (
    <>
      <PageHeader
        title={<bdi className="wrap-anywhere">{organisation.name}</bdi>}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.account(), label: t("account") }]}
      />
      <ClientMessages namespaces={["organisations"]}>
        <div className="space-y-6">
          <MemberNotice outcome={queryText(query.outcome)} />
          <Card title={t("members")} id="members" flush>
            <MemberTable
              organisation={organisation}
              me={actor.userId}
              manages={manages}
              changeRole={changeRole}
              takeOut={takeOut}
              giveOwnership={giveOwnership}
            />
          </Card>
          {manages && (
            <Card title={t("invite.title")} id="invite">
              <InviteForm organisationId={id} action={inviteMember} />
            </Card>
          )}
          {manages && organisation.invitations.length > 0 && (
            <Card title={t("invitations.title")} id="invitations" flush>
              <InvitationTable organisation={organisation} takeBack={takeBack} />
            </Card>
          )}
          {manages && (
            <Card title={t("rename.title")} id="name">
              <RenameForm organisationId={id} name={organisation.name} action={renameForm} />
            </Card>
          )}
          <LeaveForm
            organisation={organisation}
            lastOwner={manages && organisation.owners === 1}
            action={leaveOrganisation}
          />
        </div>
      </ClientMessages>
    </>
  );
}
