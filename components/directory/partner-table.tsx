import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { MetroName, useMetroName } from "@/components/ui/metro-name";
import { Asn } from "@/components/ui/quantity";
import type { ListedPartner } from "@/lib/partnership/partners/partner-page";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { Distance } from "./distance";

/** Metros written out in a row of the list; the partner's page has them all. */
const fewMetros = 6;

/** Listed partners as rows, cards on a phone; with `near` each says how near it is. */
export function PartnerTable({
  partners,
  near = false,
}: {
  partners: readonly ListedPartner[];
  near?: boolean;
}) {
  // Asked for once: a translator for each cell would cost more than the cell.
  const t = useTranslations("directory");
  const metroName = useMetroName();
  const format = useFormatter();
  const unknown = <span className="text-muted">{t("unknown")}</span>;
  const columns: Column<ListedPartner>[] = [
    {
      key: "name",
      header: t("columns.name"),
      rowHeader: true,
      cell: (partner) => (
        <a href={routes.partner(partner.slug)} className="link inline-block min-w-24 wrap-anywhere">
          {partner.name}
        </a>
      ),
    },
    ...(near ? [nearestColumn(t("columns.nearest"))] : []),
    {
      key: "asn",
      header: t("columns.asn"),
      cell: ({ asn }) => (asn === null ? unknown : <Asn value={asn} />),
    },
    {
      key: "type",
      header: t("columns.type"),
      cell: ({ type }) => t(`types.${type ?? "unknown"}`),
    },
    {
      key: "markets",
      header: t("columns.markets"),
      cell: ({ markets }) =>
        markets.length === 0 ? (
          <span className="text-muted">{t("markets-unknown")}</span>
        ) : (
          markets.map((market) => openWords(t)(`markets.${market}`)).join(", ")
        ),
    },
    {
      key: "metros",
      header: t("columns.metros"),
      cell: ({ locations }) => {
        if (locations.length === 0) return <span className="text-muted">{t("no-metro")}</span>;
        const rest = locations.length - fewMetros;
        const metros = locations.slice(0, fewMetros).map(({ metro }) => metroName(metro));
        return [...metros, ...(rest > 0 ? [t("more-metros", { count: rest })] : [])].join(", ");
      },
    },
    {
      key: "since",
      header: t("columns.since"),
      cell: ({ since }) =>
        since ? (
          <time dateTime={since.toISOString().slice(0, 10)}>
            {format.dateTime(since, { dateStyle: "medium", timeZone: "UTC" })}
          </time>
        ) : (
          unknown
        ),
    },
  ];
  return (
    <DataTable
      caption={near ? t("list-near") : t("list")}
      captionHidden
      columns={columns}
      rows={partners}
      rowKey={(partner) => partner.slug}
    />
  );
}

function nearestColumn(header: string): Column<ListedPartner> {
  return {
    key: "nearest",
    header,
    cell: ({ nearest }) =>
      nearest && (
        <>
          <MetroName metro={nearest.metro} />{" "}
          <span className="block text-sm text-muted">
            <Distance km={nearest.km} />
          </span>
        </>
      ),
  };
}
