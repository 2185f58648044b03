import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import { formatAsn } from "@/lib/core/network/asn";
import {
  type ConsistencyCheck,
  staleEvidenceDays,
} from "@/lib/partnership/partners/consistency/checks";
import type { Inconsistency } from "@/lib/partnership/partners/consistency/find";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** The partners that a check names: what does not fit, and where to mend it. */
export function InconsistencyTable({
  check,
  rows,
}: {
  check: ConsistencyCheck;
  rows: readonly Inconsistency[];
}) {
  const t = useTranslations("partnerList");
  const days = staleEvidenceDays;
  if (rows.length === 0) return <EmptyState title={t(`checks.${check}.none`, { days })} />;
  return (
    <>
      <p className="max-w-3xl text-muted">{t(`checks.${check}.lead`, { days })}</p>
      <DataTable
        caption={t(`checks.${check}.title`)}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("fields.name"),
            rowHeader: true,
            cell: ({ slug, name }) => (
              <Link href={routes.partner(slug)} className="link wrap-anywhere">
                <bdi>{name}</bdi>
              </Link>
            ),
          },
          {
            key: "asn",
            header: t("fields.asn"),
            cell: ({ asn }) => (asn === null ? t("none") : formatAsn(asn)),
          },
          { key: "what", header: t("what"), cell: (row) => <Finding check={check} row={row} /> },
          { key: "mend", header: t("mend"), cell: (row) => <MendLink row={row} /> },
        ]}
      />
    </>
  );
}

function Finding({ check, row }: { check: ConsistencyCheck; row: Inconsistency }) {
  const t = useTranslations("partnerList");
  const words = openWords(useTranslations("directory.markets"));
  switch (check) {
    case "markets": {
      const empty = row.emptyMarkets.map((each) => (words.has(each) ? words(each) : each));
      return (
        <ul className="space-y-1">
          {empty.length > 0 && <li>{t("emptyMarkets", { markets: empty.join(", ") })}</li>}
          {row.strayMetros.length > 0 && (
            <li>{t("strayMetros", { metros: row.strayMetros.join(", ") })}</li>
          )}
        </ul>
      );
    }
    case "no-metro":
      return t("noMetro");
    case "names":
      return <bdi>{t("peeringDbName", { name: row.peeringDbName ?? "" })}</bdi>;
    case "evidence":
      return row.evidenceAt === null ? (
        t(row.asn === null ? "noAsn" : "neverAsked")
      ) : (
        <TimeStamp at={row.evidenceAt} />
      );
  }
}

/** An imported partner is mended by an administrator, an approved one where it is reviewed. */
function MendLink({ row: { id, name, applicationId } }: { row: Inconsistency }) {
  const t = useTranslations("partnerList");
  const href = applicationId ? routes.reviewApplication(applicationId) : routes.adminPartner(id);
  const record = useTranslations("decisions.list");
  const look = "link inline-flex min-h-11 items-center md:min-h-8";
  return (
    <span className="flex flex-wrap gap-x-3">
      <Link href={href} className={look}>
        {t(applicationId ? "openReview" : "correct")}
        <span className="sr-only"> {name}</span>
      </Link>
      {applicationId && (
        <Link href={routes.adminPartner(id)} className={look}>
          {record("read")}
          <span className="sr-only"> {name}</span>
        </Link>
      )}
    </span>
  );
}
