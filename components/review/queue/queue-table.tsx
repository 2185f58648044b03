import Link from "next/link";
import { useTranslations } from "next-intl";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { StateBadge } from "@/components/review/state-badge";
import { VerdictWord } from "@/components/review/verdict-word";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Asn } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { QueueRow } from "@/lib/partnership/review/queue/queue";
import { routes } from "@/lib/platform/routes/routes";
import { DueWord } from "./due-word";
import { NewsBadges } from "./news-badges";
import { QueueReviewer } from "./queue-reviewer";

/** Submitted applications as rows, cards on a phone. */
export function QueueTable({
  rows,
  readerId,
  now,
}: {
  rows: readonly QueueRow[];
  readerId: string;
  now: Date;
}) {
  const t = useTranslations("review.queue");
  const words = useTranslations("queue");
  const columns: Column<QueueRow>[] = [
    {
      key: "partner",
      header: t("columns.partner"),
      rowHeader: true,
      cell: (row) => <QueuePartner row={row} />,
    },
    {
      key: "state",
      header: t("columns.state"),
      cell: (row) => (
        <>
          <StateBadge state={row.state} />
          <span className="block text-sm text-muted">
            {words("revision", { number: row.revision })}
          </span>
        </>
      ),
    },
    {
      key: "verdict",
      header: t("columns.verdict"),
      cell: ({ verdict, failing, unknown }) => (
        <VerdictWord verdict={verdict} failing={failing} unknown={unknown} />
      ),
    },
    {
      key: "due",
      header: t("columns.due"),
      cell: (row) => (
        <>
          <DueWord dueAt={row.dueAt} state={row.state} now={now} />
          <span className="block text-sm text-muted">
            {words("due.submitted")} <TimeStamp at={row.submittedAt} relative={false} />
          </span>
        </>
      ),
    },
    {
      key: "reviewer",
      header: t("columns.reviewer"),
      cell: (row) => <QueueReviewer row={row} readerId={readerId} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function QueuePartner({ row }: { row: QueueRow }) {
  const { id, name, asn, type, organisation, news } = row;
  return (
    <span className="block space-y-1">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={routes.reviewApplication(id)}
          className="link inline-block min-w-24 wrap-anywhere"
        >
          {name}
        </Link>
        <NewsBadges news={news} />
      </span>
      <span className="block text-sm font-normal wrap-anywhere text-muted">
        <Asn value={asn} /> · <PartnerTypeName type={type} />
        {organisation !== name && ` · ${organisation}`}
      </span>
    </span>
  );
}
