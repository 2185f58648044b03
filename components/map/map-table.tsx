import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { Mbps, Percent } from "@/components/ui/quantity";
import type { Coverage, MapLocation } from "./coverage";
import { MarkWord } from "./mark-word";
import { SiteTable } from "./site-table";
import { Traffic } from "./traffic";

/** The same as a coverage map in words: every location, and the sites with the most traffic. */
export function MapTable({ coverage, caption }: { coverage: Coverage; caption: string }) {
  const t = useTranslations("map.table");
  const metroName = useMetroName();
  const columns: Column<MapLocation>[] = [
    { key: "metro", header: t("metro"), rowHeader: true, cell: (row) => metroName(row.metro) },
    {
      key: "state",
      header: t("state"),
      cell: (row) => <MarkWord kind="location" state={row.state} />,
    },
    {
      key: "capacity",
      header: t("capacity"),
      align: "end",
      cell: (row) => (
        <>
          <Mbps value={row.capacityMbps} />{" "}
          <span className="text-muted">{t("connections", { count: row.connections })}</span>
        </>
      ),
    },
    {
      key: "traffic",
      header: t("traffic"),
      align: "end",
      cell: (row) =>
        row.trafficMbps === null ? t("not-declared") : <Traffic mbps={row.trafficMbps} />,
    },
    {
      key: "utilisation",
      header: t("utilisation"),
      align: "end",
      cell: (row) =>
        row.trafficMbps === null || row.capacityMbps === 0 ? (
          "–"
        ) : (
          <Percent value={row.trafficMbps / row.capacityMbps} />
        ),
    },
    {
      key: "sites",
      header: t("sites"),
      align: "end",
      cell: (row) => t("sites-share", { count: row.siteCount, share: row.weight }),
    },
  ];
  return (
    <div className="space-y-3">
      <DataTable
        caption={caption}
        columns={columns}
        rows={coverage.locations}
        rowKey={(row) => row.metro}
      />
      {coverage.sites.length > 0 && <SiteTable sites={coverage.sites} />}
    </div>
  );
}
