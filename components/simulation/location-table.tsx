import { type Messages, useTranslations } from "next-intl";
import type { MapLocation } from "@/components/map/coverage";
import { attention } from "@/components/map/mark-state";
import { MarkWord } from "@/components/map/mark-word";
import { Traffic } from "@/components/map/traffic";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import type { LocationAfter, LossOutcome } from "@/lib/core/requirements/simulate/simulate-loss";
import { Utilisation } from "./utilisation";

/** Locations on a page. */
const pageSize = 12;

type Row = { location: MapLocation; before: LocationAfter; after: LocationAfter };

/** What a loss changes and what is fullest after it first; a short list stays in the document's order. */
function ordered(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= pageSize) return rows;
  const rank = ({ location }: Row) => attention.indexOf(location.state);
  // Two infinities would have no difference to sort by.
  const heat = ({ after }: Row) => Math.min(after.utilisation, Number.MAX_SAFE_INTEGER);
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || b.after.receivedMbps - a.after.receivedMbps || heat(b) - heat(a),
  );
}

/** Each location before and after a loss: what the map shows, in numbers, page by page. */
export function LocationTable({
  locations,
  before,
  after,
  page,
  hrefFor,
}: {
  /** As the map shows them after the loss. */
  locations: readonly MapLocation[];
  before: LossOutcome;
  after: LossOutcome;
  /** From 1. */
  page: number;
  hrefFor: (page: number) => string;
}) {
  const t = useTranslations("map.simulation.locations");
  const metroName = useMetroName();
  const rows = locations.flatMap((location, at): Row[] => {
    const [was, is] = [before.locations[at], after.locations[at]];
    return was && is ? [{ location, before: was, after: is }] : [];
  });
  const range = pageRange(page, pageSize, rows.length);
  const number = (
    key: Exclude<keyof Messages["map"]["simulation"]["locations"], "caption">,
    cell: (row: Row) => React.ReactNode,
  ): Column<Row> => ({
    key,
    header: t(key),
    align: "end",
    cell,
  });
  const table = (
    <DataTable
      caption={t("caption")}
      rows={ordered(rows).slice(Math.max(0, range.from - 1), range.to)}
      rowKey={(row) => row.location.metro}
      columns={[
        {
          key: "metro",
          header: t("metro"),
          rowHeader: true,
          cell: (row) => metroName(row.location.metro),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ location }) => <MarkWord kind="location" state={location.state} />,
        },
        number("capacity", (row) => <Traffic mbps={row.after.capacityMbps} />),
        number("traffic-before", (row) => <Traffic mbps={row.before.trafficMbps} />),
        number("traffic-after", (row) => <Traffic mbps={row.after.trafficMbps} />),
        number("received", (row) => <Traffic mbps={row.after.receivedMbps} />),
        number("utilisation-before", (row) => <Utilisation value={row.before.utilisation} />),
        number("utilisation-after", (row) =>
          row.after.lost ? "–" : <Utilisation value={row.after.utilisation} />,
        ),
      ]}
    />
  );
  return (
    <div id="places" className="space-y-3">
      {table}
      {range.pages > 1 && (
        <Pagination page={page} pageSize={pageSize} total={rows.length} hrefFor={hrefFor} />
      )}
    </div>
  );
}
