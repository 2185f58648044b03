import { type Messages, useTranslations } from "next-intl";
import type { MapLocation } from "@/components/map/coverage";
import { MarkWord } from "@/components/map/mark-word";
import { Traffic } from "@/components/map/traffic";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import type { LocationAfter, LossOutcome } from "@/lib/core/requirements/simulate/simulate-loss";
import { Utilisation } from "./utilisation";

type Row = { location: MapLocation; before: LocationAfter; after: LocationAfter };

/** Each location before and after a loss: what the map shows, in numbers. */
export function LocationTable({
  locations,
  before,
  after,
}: {
  /** As the map shows them after the loss. */
  locations: readonly MapLocation[];
  before: LossOutcome;
  after: LossOutcome;
}) {
  const t = useTranslations("map.simulation.locations");
  const metroName = useMetroName();
  const rows = locations.flatMap((location, at): Row[] => {
    const [was, is] = [before.locations[at], after.locations[at]];
    return was && is ? [{ location, before: was, after: is }] : [];
  });
  const number = (
    key: Exclude<keyof Messages["map"]["simulation"]["locations"], "caption">,
    cell: (row: Row) => React.ReactNode,
  ): Column<Row> => ({
    key,
    header: t(key),
    align: "end",
    cell,
  });
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
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
}
