import Link from "next/link";
import { useTranslations } from "next-intl";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import { Asn } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { QueueRow } from "@/lib/review/queries";
import { routes } from "@/lib/routes";
import { StateBadge } from "./state-badge";
import { VerdictWord } from "./verdict-word";

/** Submitted applications as rows, cards on a phone. */
export function QueueTable({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations("review.queue");
  const columns: Column<QueueRow>[] = [
    {
      key: "partner",
      header: t("columns.partner"),
      rowHeader: true,
      cell: (row) => (
        <Link
          href={routes.reviewApplication(row.id)}
          className="link inline-block min-w-24 wrap-anywhere"
        >
          {row.partnerName}
        </Link>
      ),
    },
    { key: "asn", header: t("columns.asn"), cell: (row) => <Asn value={row.asn} /> },
    {
      key: "type",
      header: t("columns.type"),
      cell: (row) => <PartnerTypeName type={row.partnerType} />,
    },
    {
      key: "organisation",
      header: t("columns.organisation"),
      cell: (row) => <LongText>{row.organisation}</LongText>,
    },
    { key: "state", header: t("columns.state"), cell: (row) => <StateBadge state={row.state} /> },
    {
      key: "verdict",
      header: t("columns.verdict"),
      cell: (row) =>
        row.verdict && (
          <VerdictWord verdict={row.verdict} failing={row.failing} unknown={row.unknown} />
        ),
    },
    {
      key: "submitted",
      header: t("columns.submitted"),
      cell: (row) => row.submittedAt && <TimeStamp at={row.submittedAt} />,
    },
    {
      key: "revision",
      header: t("columns.revision"),
      align: "end",
      cell: (row) => row.revision,
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
