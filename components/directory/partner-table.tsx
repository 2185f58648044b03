import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Asn } from "@/components/ui/quantity";
import { TimeStamp } from "@/components/ui/time-stamp";
import { regions } from "@/lib/edges/edge-metro";
import type { DirectoryPartner } from "@/lib/partners/queries";
import { routes } from "@/lib/routes";
import { PartnerTypeName } from "./partner-type-name";

/** Metros written out in a row of the list; the partner's page has them all. */
const fewMetros = 6;

/** Listed partners as rows, cards on a phone. */
export function PartnerTable({ partners }: { partners: readonly DirectoryPartner[] }) {
  const t = useTranslations("directory");
  const columns: Column<DirectoryPartner>[] = [
    {
      key: "name",
      header: t("columns.name"),
      rowHeader: true,
      cell: (partner) => (
        <Link
          href={routes.partner(partner.slug)}
          className="link inline-block min-w-24 wrap-anywhere"
        >
          {partner.name}
        </Link>
      ),
    },
    {
      key: "asn",
      header: t("columns.asn"),
      cell: ({ asn }) => (asn === null ? "–" : <Asn value={asn} />),
    },
    {
      key: "type",
      header: t("columns.type"),
      cell: (partner) => <PartnerTypeName type={partner.type} />,
    },
    {
      key: "regions",
      header: t("columns.regions"),
      cell: ({ locations }) =>
        regions
          .filter((region) => locations.some((location) => location.region === region))
          .map((region) => t(`regions.${region}`))
          .join(", "),
    },
    {
      key: "metros",
      header: t("columns.metros"),
      cell: ({ locations }) => {
        const rest = locations.length - fewMetros;
        const metros = locations.slice(0, fewMetros).map(({ metro }) => metro);
        return [...metros, ...(rest > 0 ? [t("more-metros", { count: rest })] : [])].join(", ");
      },
    },
    {
      key: "since",
      header: t("columns.since"),
      cell: (partner) => <TimeStamp at={partner.since} dateOnly />,
    },
  ];
  return (
    <DataTable
      caption={t("list")}
      captionHidden
      columns={columns}
      rows={partners}
      rowKey={(partner) => partner.slug}
    />
  );
}
