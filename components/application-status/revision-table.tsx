import Link from "next/link";
import { useTranslations } from "next-intl";
import { verdictStatus } from "@/components/report/verdict-status";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ApplicationStatus } from "@/lib/partnership/applications/draft/queries";
import { routes } from "@/lib/platform/routes/routes";

/** What was submitted, newest first, each with its verdict and what became of it. */
export function RevisionTable({
  applicationId,
  revisions,
}: {
  applicationId: string;
  revisions: ApplicationStatus["revisions"];
}) {
  const t = useTranslations("applications.revisions");
  const report = useTranslations("report");
  if (revisions.length === 0) return null;
  return (
    <Card
      title={t("title")}
      id="revisions"
      flush
      actions={
        revisions.length > 1 && (
          <LinkButton href={routes.applicationDifferences(applicationId)} size="small">
            {t("compare")}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t("title")}
        captionHidden
        rows={revisions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "number",
            header: t("number"),
            rowHeader: true,
            cell: ({ number }) => (
              <Link href={routes.applicationRevision(applicationId, number)} className="link">
                {t("revision", { number })}
              </Link>
            ),
          },
          {
            key: "at",
            header: t("submitted"),
            cell: ({ submittedAt, submittedBy }) => (
              <>
                <TimeStamp at={submittedAt} />, {submittedBy}
              </>
            ),
          },
          {
            key: "verdict",
            header: t("verdict"),
            cell: ({ verdict }) => (
              <span className="flex items-center gap-1.5">
                <StatusShape status={verdictStatus[verdict]} className="size-4" />
                {report(`verdict.${verdict}`)}
              </span>
            ),
          },
          {
            key: "decision",
            header: t("decision"),
            cell: ({ decision }) =>
              decision ? (
                <>
                  <Link
                    href={routes.applicationDecision(applicationId, decision.number)}
                    className="link"
                  >
                    {t(`decisions.${decision.kind}`)}
                  </Link>
                  , <TimeStamp at={decision.decidedAt} />
                </>
              ) : (
                <span className="text-muted">{t("undecided")}</span>
              ),
          },
        ]}
      />
    </Card>
  );
}
