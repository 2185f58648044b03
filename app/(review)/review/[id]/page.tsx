import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ControlSection } from "@/components/asn-control/control-section";
import { ConversationSection } from "@/components/conversation/conversation-section";
import { DifferenceSection } from "@/components/differences/difference-section";
import { coverageOf } from "@/components/map/coverage";
import { CoverageFigure } from "@/components/map/coverage-figure";
import { findingsQuery } from "@/components/report/findings-address";
import { ReportView } from "@/components/report/report-view";
import { ApplicationHeader } from "@/components/review/application-header";
import { EvidencePanel } from "@/components/review/checks/evidence-panel";
import { FollowUpSection } from "@/components/review/checks/follow-up-section";
import { PresentCheck } from "@/components/review/checks/present-check";
import { DecisionButtons } from "@/components/review/decision/decision-buttons";
import { DecisionNotice } from "@/components/review/decision/decision-notice";
import { DecisionSection } from "@/components/review/decision/decision-section";
import { stageOf } from "@/components/review/decision/decision-stage";
import { PlaceSection } from "@/components/review/decision/place-section";
import { ReversalSection } from "@/components/review/decision/reversal-section";
import { DeclarationSummary } from "@/components/review/declaration/declaration-summary";
import { DeclaredPartner } from "@/components/review/declaration/declared-partner";
import { HistoryList } from "@/components/review/history-list";
import { NewestPolicyNote } from "@/components/review/newest-policy-note";
import { AssignmentSection } from "@/components/review/queue/assignment-section";
import { NeighbourLinks } from "@/components/review/queue/neighbour-links";
import { RevisionTable } from "@/components/review/revision-table";
import { WaiversSection } from "@/components/review/waivers/waivers-section";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { compareRevisions } from "@/lib/partnership/applications/revision/compared-revisions";
import { controlOf } from "@/lib/partnership/asn-control/queries";
import {
  otherApplicants,
  reviewApplication,
  reviewHistory,
} from "@/lib/partnership/review/application/application-queries";
import { judgementOf } from "@/lib/partnership/review/application/judgement";
import {
  readReviewAddress,
  reviewSearch,
} from "@/lib/partnership/review/application/review-address";
import { newestResultOf } from "@/lib/partnership/review/checks/newest-policy";
import { reviewConversation } from "@/lib/partnership/review/conversation/queries";
import { openRevocation } from "@/lib/partnership/review/decisions/revocation";
import {
  declarationSearch,
  movedDeclaration,
} from "@/lib/partnership/review/declaration/declaration-address";
import { openFollowUpOf } from "@/lib/partnership/review/follow-ups/queries";
import { placeQuestion } from "@/lib/partnership/review/places/place-answer";
import { assignmentOf, candidatesFor } from "@/lib/partnership/review/queue/assignment";
import { markOpened } from "@/lib/partnership/review/queue/mark-opened";
import { neighboursOf } from "@/lib/partnership/review/queue/neighbours";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { decideOnRevision, takeForReview } from "./actions";
import { assignApplication } from "./assignment-actions";
import { askForCheck } from "./check-actions";
import { confirmControl, recordControl, refuseControl } from "./control-actions";
import { editDraftForm, replyForm, resolveForm } from "./conversation-actions";
import { answerPlaceForm } from "./place-actions";
import {
  closeFollowUpForm,
  confirmRevocationForm,
  proposeRevocationForm,
  reopenForm,
  withdrawRevocationForm,
} from "./ruling-actions";
import { confirmWaiverOf, waiveRule, withdrawWaiverOf } from "./waiver-actions";

/** Findings of a long report that stand on the page; each rule leads to all of its own. */
const findingsInReview = 40;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.page"))("title") };
}

export default async function ReviewApplicationPage({ params, searchParams }: Props) {
  const actor = await requirePermission("review.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const moved = movedDeclaration(id, search);
  if (moved) redirect(moved);
  const address = readReviewAddress(search);
  const opened = new Date();
  const application = await reviewApplication(db(), id, address.revision);
  if (!application) notFound();
  const readNewest = application.revision.number === application.newest;
  const now = new Date();
  const internal = may(actor, "review.comment", application);
  const numbers = application.revisions.map(({ number }) => number);
  const [
    t,
    simulation,
    stood,
    others,
    events,
    control,
    conversation,
    compared,
    followUp,
    assignment,
    newest,
    proposal,
    question,
    neighbours,
  ] = await Promise.all([
    getTranslations("review.page"),
    getTranslations("map.page"),
    judgementOf(db(), application, { now, report: address.report }),
    otherApplicants(db(), application),
    reviewHistory(db(), id),
    controlOf(db(), application, now),
    reviewConversation(db(), id, { userId: actor.userId, internal }),
    compareRevisions(db(), id, { numbers, asked: address, known: application.revision }),
    application.listed ? openFollowUpOf(db(), id) : null,
    assignmentOf(db(), id),
    newestResultOf(db(), id),
    application.listed ? openRevocation(db(), id) : null,
    application.listed ? null : placeQuestion(db(), application, now),
    address.list === undefined
      ? null
      : neighboursOf(db(), {
          id,
          search: address.list,
          reader: { reviewerId: actor.userId, locale: await getLocale(), now },
        }),
    readNewest && markOpened(db(), actor.userId, id, opened),
  ]);
  const mayAssign = assignment?.waits && may(actor, "review.assign", application);
  const candidates = mayAssign ? await candidatesFor(db(), application) : [];
  const { revision, revisions } = application;
  const { document } = revision;
  const { check, waivers, stands, proposed } = stood;
  const { report, evidence, waived, kind: shown } = stood.shown;
  const findings = { revision: address.revision, report: address.report };
  const conflict = conflictOf(actor, application);
  const open = stageOf(application, conflict).kind === "open";
  const judges = conflict === null && revision.number === application.newest;
  const ofRevision = declarationSearch({ revision: address.revision });
  const declarationHref = (part?: string) =>
    routes.reviewDeclaration(id, ofRevision) + (part ? `#${part}` : "");
  const hrefFor = (change: Partial<typeof address>) =>
    routes.reviewApplication(id) + reviewSearch({ ...address, ...change });
  return (
    <div className="space-y-6">
      {neighbours && address.list !== undefined && (
        <NeighbourLinks {...neighbours} list={address.list} />
      )}
      <ApplicationHeader
        application={application}
        list={address.list}
        actions={
          open && <DecisionButtons id={id} state={application.state} start={takeForReview} />
        }
      />
      {assignment && (
        <AssignmentSection
          application={application}
          assignment={assignment}
          candidates={candidates}
          actor={actor}
          action={assignApplication}
        />
      )}
      <DecisionNotice application={application} conflict={conflict} />
      <FollowUpSection
        application={application}
        followUp={followUp}
        conflict={conflict}
        close={closeFollowUpForm}
      />
      <NewestPolicyNote result={newest} />
      <PresentCheck
        application={application}
        submitted={revision.report}
        check={check}
        shown={shown}
        href={(kind) => `${hrefFor({ report: kind === "submitted" ? kind : undefined })}#check`}
        action={judges ? askForCheck : null}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ReportView
          report={report}
          waived={waived}
          inAll={findingsInReview}
          findingsHref={(rule) => routes.reviewFindings(id, rule, findingsQuery(findings))}
        />
        <div className="min-w-0 space-y-5">
          <Card
            title={t("map")}
            id="map"
            actions={
              <LinkButton href={routes.reviewSimulation(id)} size="small">
                {simulation("link")}
              </LinkButton>
            }
          >
            <CoverageFigure
              coverage={coverageOf(document, report)}
              partner={document.partner.name}
              foldTable
              allHref={`${routes.reviewSimulation(id)}#places`}
            />
          </Card>
          <DeclaredPartner document={document} />
          <Card title={t("evidence")} id="evidence">
            <EvidencePanel evidence={evidence} asn={document.partner.asn} others={others} />
          </Card>
          <ControlSection
            application={application}
            control={control}
            actor={actor}
            record={recordControl}
            confirm={confirmControl}
            refuse={refuseControl}
          />
        </div>
      </div>
      <DeclarationSummary document={document} href={declarationHref} />
      <ConversationSection
        application={application}
        conversation={conversation}
        actor={actor}
        about={address.about}
        actions={{ edit: editDraftForm, reply: replyForm, resolve: resolveForm }}
      />
      <WaiversSection
        application={application}
        actorId={actor.userId}
        waivers={waivers}
        check={stood.present.check}
        stands={stands}
        proposed={proposed}
        chosen={address.waive}
        now={now}
        actions={
          judges && stood.waivable
            ? { waive: waiveRule, confirm: confirmWaiverOf, withdraw: withdrawWaiverOf }
            : null
        }
      />
      {open && question && (
        <PlaceSection application={id} question={question} action={answerPlaceForm} />
      )}
      {open && (
        <DecisionSection
          application={application}
          blocking={stands}
          proposed={proposed}
          check={stood.present.check}
          waiveHref={(waive) => `${hrefFor({ waive })}#waive`}
          action={decideOnRevision}
        />
      )}
      <ReversalSection
        application={application}
        conflict={conflict}
        reopen={reopenForm}
        proposal={proposal}
        actorId={actor.userId}
        revoke={{
          propose: proposeRevocationForm,
          confirm: confirmRevocationForm,
          withdraw: withdrawRevocationForm,
        }}
      />
      <DifferenceSection application={application} compared={compared} shown={address.revision} />
      <Card title={t("revisions")} id="revisions" flush>
        <RevisionTable
          revisions={revisions}
          shown={revision.number}
          hrefFor={(number) => hrefFor({ revision: number, about: undefined })}
          recordHref={(number) => routes.reviewDecision(id, number)}
        />
      </Card>
      <Card title={t("history")} id="history">
        <HistoryList application={id} events={events} />
      </Card>
    </div>
  );
}
