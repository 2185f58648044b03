import { useTranslations } from "next-intl";
import { Traffic } from "@/components/map/traffic";
import { DataTable } from "@/components/ui/data-table";
import { useMetroName } from "@/components/ui/metro-name";
import { Km } from "@/components/ui/quantity";
import type { LossOutcome } from "@/lib/core/requirements/simulate/simulate-loss";

const maxRows = 50;
const rowsOfMany = 8;

/** The sites that had to move, those with the most traffic first. */
export function MoveTable({ outcome }: { outcome: LossOutcome }) {
  const t = useTranslations("map.simulation.moves");
  const metroName = useMetroName();
  const { moves, locations } = outcome;
  if (moves.length === 0) return null;
  const shown = [...moves]
    .sort((a, b) => b.trafficMbps - a.trafficMbps)
    .slice(0, moves.length > maxRows ? rowsOfMany : maxRows);
  const metro = (at: number | null) =>
    at === null ? t("nowhere") : metroName(locations[at]?.metro ?? t("nowhere"));
  return (
    <DataTable
      caption={t("caption", { shown: shown.length, count: moves.length })}
      rows={shown}
      rowKey={(move) => String(move.site)}
      columns={[
        { key: "site", header: t("site"), rowHeader: true, cell: (move) => move.name },
        { key: "from", header: t("from"), cell: (move) => metro(move.from) },
        {
          key: "to",
          header: t("to"),
          cell: (move) => (
            <>
              {metro(move.to)}
              {move.leavesRegion && <span className="text-muted"> ({t("leaves")})</span>}
            </>
          ),
        },
        {
          key: "traffic",
          header: t("traffic"),
          align: "end",
          cell: (move) => <Traffic mbps={move.trafficMbps} />,
        },
        {
          key: "added",
          header: t("added"),
          align: "end",
          cell: (move) => (move.addedKm === null ? "–" : <Km value={move.addedKm} />),
        },
      ]}
    />
  );
}
