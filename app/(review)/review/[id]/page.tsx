import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { coverageOf } from "@/components/map/coverage";
import { CoverageFigure } from "@/components/map/coverage-figure";
import { ReportView } from "@/components/report/report-view";
import { ApplicationHeader } from "@/components/review/application-header";
import { DecisionButtons } from "@/components/review/decision-buttons";
import { DecisionNotice } from "@/components/review/decision-notice";
import { DecisionSection } from "@/components/review/decision-section";
import { stageOf } from "@/components/review/decision-stage";
import { DeclaredDetails } from "@/components/review/declared-details";
import { DeclaredPartner } from "@/components/review/declared-partner";
import { EvidencePanel } from "@/components/review/evidence-panel";
import { HistoryList } from "@/components/review/history-list";
import { RevisionTable } from "@/components/review/revision-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { may } from "@/lib/auth/policy";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import {
  otherApplicants,
  reviewApplication,
  reviewHistory,
} from "@/lib/review/application-queries";
import { readReviewAddress, reviewSearch } from "@/lib/review/review-address";
import { routes } from "@/lib/routes";
import { decideOnRevision, takeForReview } from "./actions";

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
  const address = readReviewAddress(search);
  const application = await reviewApplication(db(), id, address.revision);
  if (!application) notFound();
  const [t, simulation, others, events] = await Promise.all([
    getTranslations("review.page"),
    getTranslations("map.page"),
    otherApplicants(db(), application),
    reviewHistory(db(), id),
  ]);
  const { revision, revisions } = application;
  const { document, evidence, report } = revision;
  const mayDecide = may(actor, "review.decide", application);
  const open = stageOf(application, mayDecide).kind === "open";
  const hrefFor = (change: Partial<typeof address>) =>
    routes.reviewApplication(id) + reviewSearch({ ...address, ...change });
  return (
    <div className="space-y-6">
      <ApplicationHeader
        application={application}
        actions={
          open && <DecisionButtons id={id} state={application.state} start={takeForReview} />
        }
      />
      <DecisionNotice application={application} mayDecide={mayDecide} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ReportView report={report} />
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
            />
          </Card>
          <DeclaredPartner document={document} />
          <Card title={t("evidence")} id="evidence">
            <EvidencePanel evidence={evidence} asn={document.partner.asn} others={others} />
          </Card>
        </div>
      </div>
      <DeclaredDetails
        document={document}
        sitesPage={address.sites}
        sitesHref={(sites) => `${hrefFor({ sites })}#sites`}
      />
      {open && <DecisionSection application={application} action={decideOnRevision} />}
      <Card title={t("revisions")} id="revisions" flush>
        <RevisionTable
          revisions={revisions}
          shown={revision.number}
          hrefFor={(number) => hrefFor({ revision: number, sites: 1 })}
        />
      </Card>
      <Card title={t("history")} id="history">
        <HistoryList events={events} />
      </Card>
    </div>
  );
}
