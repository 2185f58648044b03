import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Asn } from "@/components/ui/quantity";
import type { ListedPartner } from "@/lib/partners/partner-page";
import { routes } from "@/lib/routes";
import { Day } from "./day";
import { Distance } from "./distance";
import { MarketNames } from "./market-names";
import { PartnerTypeName } from "./partner-type-name";

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
  const t = useTranslations("directory");
  const unknown = <span className="text-muted">{t("unknown")}</span>;
  const columns: Column<ListedPartner>[] = [
    {
      key: "name",
      header: t("columns.name"),
      rowHeader: true,
      cell: (partner) => (
        <Link
          href={routes.partner(partner.slug)}
          className="link inline-block min-w-24 wrap-anywhere"
          prefetch={false}
        >
          {partner.name}
        </Link>
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
      cell: (partner) => <PartnerTypeName type={partner.type} />,
    },
    {
      key: "markets",
      header: t("columns.markets"),
      cell: ({ markets }) => <MarketNames markets={markets} />,
    },
    {
      key: "metros",
      header: t("columns.metros"),
      cell: ({ locations }) => {
        if (locations.length === 0) return <span className="text-muted">{t("no-metro")}</span>;
        const rest = locations.length - fewMetros;
        const metros = locations.slice(0, fewMetros).map(({ metro }) => metro);
        return [...metros, ...(rest > 0 ? [t("more-metros", { count: rest })] : [])].join(", ");
      },
    },
    {
      key: "since",
      header: t("columns.since"),
      cell: ({ since }) => (since ? <Day at={since} /> : unknown),
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
          {nearest.metro}{" "}
          <span className="block text-sm text-muted">
            <Distance km={nearest.km} />
          </span>
        </>
      ),
  };
}
