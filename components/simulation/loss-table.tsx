import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Traffic } from "@/components/map/traffic";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { Km } from "@/components/ui/quantity";
import { StatusShape } from "@/components/ui/status-shape";
import type { RuleStatus } from "@/lib/core/requirements/report";
import type { Bearing } from "@/lib/core/requirements/simulate/loss-rows";
import type { LossLine } from "./played";
import { Utilisation } from "./utilisation";

const shapes: Readonly<Record<Bearing, RuleStatus>> = {
  stranded: "fail",
  overloaded: "fail",
  tight: "warn",
  fits: "pass",
};

/** Losses side by side, each a link that plays it on the map. */
export function LossTable({
  rows,
  caption,
  hrefFor,
}: {
  rows: readonly LossLine[];
  caption: string;
  hrefFor: (row: LossLine) => string;
}) {
  const t = useTranslations("map.simulation.losses");
  const metroName = useMetroName();
  const format = useFormatter();
  const columns: Column<LossLine>[] = [
    {
      key: "loss",
      header: t("loss"),
      rowHeader: true,
      cell: (row) => (
        <Link href={hrefFor(row)} prefetch={false} className="link inline-block min-h-6">
          {row.name === null
            ? format.list(row.metros.map(metroName))
            : t(row.loss.kind === "router" ? "router" : "connection", {
                metro: row.metros.map(metroName).join(", "),
                name: row.name,
              })}
        </Link>
      ),
    },
    {
      key: "bearing",
      header: t("bearing"),
      cell: ({ bearing }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusShape status={shapes[bearing]} className="size-4" />
          {t(`bearings.${bearing}`)}
        </span>
      ),
    },
    {
      key: "busiest",
      header: t("busiest"),
      cell: ({ busiest }) =>
        busiest === null ? (
          "–"
        ) : (
          <>
            {metroName(busiest.metro)} <Utilisation value={busiest.utilisation} />
          </>
        ),
    },
    {
      key: "moved",
      header: t("moved"),
      align: "end",
      cell: (row) => <Traffic mbps={row.movedMbps} />,
    },
    {
      key: "added",
      header: t("added"),
      align: "end",
      cell: ({ meanAddedKm }) => (meanAddedKm === null ? "–" : <Km value={meanAddedKm} />),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => JSON.stringify(row.loss)}
    />
  );
}
