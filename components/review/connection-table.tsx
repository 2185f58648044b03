import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Mbps } from "@/components/ui/quantity";
import type { Connection } from "@/lib/requirements/document";
import { ConnectionSettings } from "./connection-settings";

export type ShownConnection = Connection & {
  /** Its name, or its number in the location. */
  label: string;
};

/** The connections of one location. */
export function ConnectionTable({
  caption,
  connections,
}: {
  caption: string;
  connections: readonly ShownConnection[];
}) {
  const t = useTranslations("review.document.connections");
  const rows = connections.map((connection, index) => ({ ...connection, key: String(index) }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: (row) => <span className="wrap-anywhere">{row.label}</span>,
    },
    {
      key: "bandwidth",
      header: t("bandwidth"),
      align: "end",
      cell: (row) => <Mbps value={row.bandwidthMbps} />,
    },
    {
      key: "facility",
      header: t("facility"),
      cell: (row) => <span className="wrap-anywhere">{row.facility ?? "–"}</span>,
    },
    {
      key: "routers",
      header: t("routers"),
      cell: (row) => (
        <span className="wrap-anywhere">
          {row.router ?? "–"}
          {row.microsoftRouter && <> ↔ {row.microsoftRouter}</>}
        </span>
      ),
    },
    {
      key: "settings",
      header: t("settings"),
      cell: (row) => <ConnectionSettings connection={row} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}
