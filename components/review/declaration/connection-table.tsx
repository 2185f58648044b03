import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LongText } from "@/components/ui/long-text";
import { Mbps } from "@/components/ui/quantity";
import type { Connection } from "@/lib/core/requirements/document";
import { declaredId } from "@/lib/partnership/review/declaration/declaration-address";
import { type CommentHref, useCommentColumn } from "./comment-column";
import { ConnectionSettings } from "./connection-settings";

export type ShownConnection = Connection & {
  /** Its JSON pointer. */
  path: string;
  /** Its name, or its number in the location. */
  label: string;
};

/** The connections of one location. */
export function ConnectionTable({
  caption,
  connections,
  commentHref,
}: {
  caption: string;
  connections: readonly ShownConnection[];
  commentHref: CommentHref | null;
}) {
  const t = useTranslations("review.document.connections");
  const columns: Column<ShownConnection>[] = [
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
    ...useCommentColumn<ShownConnection>(commentHref, ({ path, label }) => [path, label]),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={connections}
      rowKey={(row) => row.path}
      rowId={(row) => declaredId(row.path)}
    />
  );
}
