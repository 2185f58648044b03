import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { RevisionTable } from "@/components/application-form/revision-table";
import { StateBadge } from "@/components/application-form/state-badge";
import { StateCard } from "@/components/application-form/state-card";
import { owningOrganisation } from "@/lib/applications/owner";
import { applicationStatus } from "@/lib/applications/queries";
import { isEditable } from "@/lib/applications/states";
import { may } from "@/lib/auth/policy";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { reopenForm, withdrawForm } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.status"))("title") };
}

/** A draft opens where it was left; anything else shows where it stands. */
export default async function ApplicationPage({ params }: Props) {
  const { id } = await params;
  const organisationId = await owningOrganisation(db(), id);
  const actor = await requirePermission("application.read", organisationId);
  const status = await applicationStatus(db(), id);
  if (!status) notFound();
  if (isEditable(status.state)) redirect(routes.applicationSection(id, status.lastSection));
  return (
    <>
      <ApplicationHeader
        asn={status.asn}
        name={status.partnerName}
        id={id}
        status={<StateBadge state={status.state} />}
      />
      <div className="space-y-6">
        <StateCard
          status={status}
          mayEdit={may(actor, "application.edit", organisationId)}
          withdraw={withdrawForm}
          reopen={reopenForm}
        />
        <RevisionTable applicationId={id} revisions={status.revisions} />
      </div>
    </>
  );
}
