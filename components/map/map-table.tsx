import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { Mbps, Percent } from "@/components/ui/quantity";
import type { Coverage, MapLocation } from "./coverage";
import { attention } from "./mark-state";
import { MarkWord } from "./mark-word";
import { SiteTable } from "./site-table";
import { Traffic } from "./traffic";

/** A longer list is cut to so many locations. */
const maxRows = 25;
const rowsOfMany = 10;

/** How full a location is; what cannot be said counts as empty. */
const fullness = ({ trafficMbps, capacityMbps }: MapLocation) =>
  capacityMbps > 0 ? (trafficMbps ?? 0) / capacityMbps : 0;

/** Those that need attention first, then the fullest; a short list stays in the document's order. */
function shownOf(locations: readonly MapLocation[]): readonly MapLocation[] {
  if (locations.length <= maxRows) return locations;
  return locations
    .toSorted(
      (a, b) =>
        attention.indexOf(a.state) - attention.indexOf(b.state) || fullness(b) - fullness(a),
    )
    .slice(0, rowsOfMany);
}

/**
 * The same as a coverage map in words: the locations, of very many the worst, and the sites with the most
 * traffic. `allHref` leads to where all locations and sites are; of very many the sites are left to it.
 */
export function MapTable({
  coverage,
  caption,
  allHref,
}: {
  coverage: Coverage;
  caption: string;
  allHref?: string;
}) {
  const t = useTranslations("map.table");
  const shown = shownOf(coverage.locations);
  const cut = shown.length < coverage.locations.length;
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
        caption={
          cut
            ? t("worst", { caption, shown: shown.length, count: coverage.locations.length })
            : caption
        }
        columns={columns}
        rows={shown}
        rowKey={(row) => row.metro}
      />
      {cut && allHref && (
        <Link href={allHref} prefetch={false} className="link inline-block min-h-6">
          {t("all", { count: coverage.locations.length })}
        </Link>
      )}
      {coverage.sites.length > 0 && (!cut || !allHref) && <SiteTable sites={coverage.sites} />}
    </div>
  );
}
