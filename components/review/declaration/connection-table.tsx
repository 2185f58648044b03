import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import { Mbps } from "@/components/ui/quantity";
import type { Connection } from "@/lib/core/requirements/document";
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
      cell: (row) => <LongText>{row.label}</LongText>,
    },
    {
      key: "bandwidth",
      header: t("bandwidth"),
      align: "end",
      cell: (row) => (
        <span className="whitespace-nowrap">
          <Mbps value={row.bandwidthMbps} />
        </span>
      ),
    },
    {
      key: "facility",
      header: t("facility"),
      cell: (row) => <LongText>{row.facility ?? "–"}</LongText>,
    },
    {
      key: "routers",
      header: t("routers"),
      cell: (row) => (
        <LongText>
          {row.router ?? "–"}
          {row.microsoftRouter && <> ↔ {row.microsoftRouter}</>}
        </LongText>
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
