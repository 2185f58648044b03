import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { StateBadge } from "@/components/application-status/state-badge";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { verdictStatus } from "@/components/report/verdict-status";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { formatAsn } from "@/lib/core/network/asn";
import { listApplications, listLength } from "@/lib/partnership/applications/draft/queries";
import { nextParty } from "@/lib/partnership/applications/lifecycle/states";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.list"))("title") };
}

export default async function ApplicationsPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>;
}) {
  const actor = await requirePermission("application.list");
  const page = Math.max(1, Number.parseInt((await searchParams).page ?? "1", 10) || 1);
  const mine = actor.memberships.map(({ organisationId }) => organisationId);
  const [{ applications, total }, t, report, inForceWords] = await Promise.all([
    listApplications(db(), mine, page),
    getTranslations("applications"),
    getTranslations("report"),
    getTranslations("followUps.inForce"),
  ]);
  const start = (
    <LinkButton href={routes.newApplication()} variant="primary">
      {t("list.start")}
    </LinkButton>
  );
  const organisation = (
    <LinkButton
      href={routes.newOrganisation()}
      variant={mine.length === 0 ? "primary" : "secondary"}
    >
      {t("list.newOrganisation")}
    </LinkButton>
  );
  if (total === 0) {
    return (
      <>
        <PageHeader title={t("list.title")} />
        <EmptyState
          title={t(mine.length === 0 ? "empty.noOrganisation" : "empty.noApplication")}
          actions={mine.length === 0 ? organisation : start}
        >
          {t(mine.length === 0 ? "empty.organisationHint" : "empty.applicationHint")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("list.title")}
        actions={
          <>
            {organisation}
            {start}
          </>
        }
      />
      <Card flush>
        <DataTable
          caption={t("list.title")}
          captionHidden
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "partner",
              header: t("list.partner"),
              rowHeader: true,
              cell: ({ id, partnerName }) => (
                <Link href={routes.application(id)} className="link">
                  {partnerName}
                </Link>
              ),
            },
            { key: "asn", header: t("list.asn"), cell: ({ asn }) => formatAsn(asn) },
            {
              key: "organisation",
              header: t("list.organisation"),
              cell: (row) => row.organisation,
            },
            {
              key: "state",
              header: t("list.state"),
              cell: ({ state, inForce }) => (
                <>
                  <StateBadge state={state} />
                  {inForce !== null && state !== "approved" && (
                    <span className="block text-sm text-muted">
                      {inForceWords("short", { number: inForce })}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "verdict",
              header: t("list.verdict"),
              cell: ({ verdict }) =>
                verdict ? (
                  <span className="flex items-center gap-1.5">
                    <StatusShape status={verdictStatus[verdict]} className="size-4" />
                    {report(`verdict.${verdict}`)}
                  </span>
                ) : (
                  <span className="text-muted">{t("list.noVerdict")}</span>
                ),
            },
            {
              key: "next",
              header: t("list.next"),
              cell: ({ state }) => t(`next.${nextParty(state) ?? "nobody"}`),
            },
            {
              key: "edited",
              header: t("list.edited"),
              cell: ({ lastEditedAt }) => <TimeStamp at={lastEditedAt} />,
            },
          ]}
        />
      </Card>
      <div className="mt-4">
        <Pagination
          page={page}
          pageSize={listLength}
          total={total}
          hrefFor={(number) => `${routes.applications()}?page=${number}`}
        />
      </div>
    </>
  );
}
