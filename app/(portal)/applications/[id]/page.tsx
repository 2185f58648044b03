import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { InForceNotice } from "@/components/application-status/in-force-notice";
import { NoLongerMet } from "@/components/application-status/no-longer-met";
import { RevisionTable } from "@/components/application-status/revision-table";
import { StateBadge } from "@/components/application-status/state-badge";
import { StateCard } from "@/components/application-status/state-card";
import { ApplicationConversation } from "@/components/conversation/application-conversation";
import { ClientMessages } from "@/components/layout/client-messages";
import { NewestPolicyNote } from "@/components/review/newest-policy-note";
import { WaivedForPartner } from "@/components/review/waivers/waived-for-partner";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { inTurns } from "@/lib/core/steps/steps";
import { openingSteps } from "@/lib/partnership/applications/draft/draft";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { applicationStatus } from "@/lib/partnership/applications/draft/queries";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { newestResultOf } from "@/lib/partnership/review/checks/newest-policy";
import { partnerConversation } from "@/lib/partnership/review/conversation/queries";
import { openFollowUpOf } from "@/lib/partnership/review/follow-ups/queries";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { reopenForm, withdrawForm } from "./actions";
import { amendForm, discardForm, leaveForm } from "./amendment-actions";
import { answerForm } from "./answer-actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.status"))("title") };
}

/**
 * A first draft opens where it was left; anything else shows where it stands, and what the reviewers ask.
 */
export default async function ApplicationPage({ params }: Props) {
  const { id } = await params;
  const organisationId = await owningOrganisation(db(), id);
  const actor = await requirePermission("application.read", organisationId);
  const status = await applicationStatus(db(), id);
  if (!status) notFound();
  const { inForce, state } = status;
  if (isEditable(state) && state !== "changes_requested" && !inForce) {
    redirect(routes.applicationSection(id, status.lastSection));
  }
  const [followUp, newest, waivers, threads] = await Promise.all([
    inForce && openFollowUpOf(db(), id),
    inForce && newestResultOf(db(), id),
    waiversInForce(db(), id, new Date()),
    partnerConversation(db(), id),
  ]);
  const draft = threads.length > 0 && isEditable(state) ? await readDraftRow(db(), id) : null;
  const mayEdit = may(actor, "application.edit", organisationId);
  return (
    <>
      <ApplicationHeader
        asn={status.asn}
        name={status.partnerName}
        id={id}
        status={<StateBadge state={state} />}
      />
      <div className="space-y-6">
        <NoLongerMet followUp={followUp} />
        <InForceNotice inForce={inForce} state={state} />
        <NewestPolicyNote result={newest} />
        <ClientMessages namespaces={["followUps"]}>
          <StateCard
            status={status}
            mayEdit={mayEdit}
            mayLeave={may(actor, "application.leave", organisationId)}
            actions={{
              withdraw: withdrawForm,
              reopen: reopenForm,
              amend: amendForm,
              discard: discardForm,
              leave: leaveForm,
            }}
          />
        </ClientMessages>
        <WaivedForPartner waivers={waivers} />
        <ApplicationConversation
          applicationId={id}
          threads={threads}
          values={draft && (await inTurns(openingSteps(draft))).values}
          answer={mayEdit ? answerForm : null}
        />
        <RevisionTable applicationId={id} revisions={status.revisions} />
      </div>
    </>
  );
}
