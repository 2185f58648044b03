import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { VerdictWord } from "./verdict-word";

type Revision = ReviewApplication["revisions"][number];

/** Every revision that was submitted, each with a link to read it. */
export function RevisionTable({
  revisions,
  shown,
  hrefFor,
  recordHref,
}: {
  revisions: readonly Revision[];
  /** The number of the one on the page. */
  shown: number;
  hrefFor: (number: number) => string;
  /** The address of a decision's record. */
  recordHref: (number: number) => string;
}) {
  const t = useTranslations("review.revisions");
  const columns: Column<Revision>[] = [
    {
      key: "number",
      header: t("number"),
      rowHeader: true,
      cell: ({ number }) =>
        number === shown ? (
          t("shown", { number })
        ) : (
          <Link href={hrefFor(number)} className="link">
            {t("read", { number })}
          </Link>
        ),
    },
    {
      key: "submitted",
      header: t("submitted"),
      cell: ({ submittedAt, submittedBy }) => (
        <>
          <TimeStamp at={submittedAt} relative={false} />{" "}
          <span className="text-muted">{t("by", { name: submittedBy })}</span>
        </>
      ),
    },
    {
      key: "verdict",
      header: t("verdict"),
      cell: ({ verdict }) => <VerdictWord verdict={verdict} />,
    },
    {
      key: "decision",
      header: t("decision"),
      cell: ({ decision }) =>
        decision ? (
          <Link href={recordHref(decision.number)} className="link">
            {t(decision.kind, { name: decision.decidedBy })}
          </Link>
        ) : (
          "–"
        ),
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={columns}
      rows={revisions}
      rowKey={({ id }) => id}
    />
  );
}
