import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Coverage } from "./coverage";
import { CoverageMap } from "./coverage-map";
import { MapTable } from "./map-table";

/**
 * A partner's coverage whole: the map with its words, and the table that says the same. With
 * `foldTable` the table opens on demand.
 */
export function CoverageFigure({
  coverage,
  partner,
  foldTable = false,
  allHref,
}: {
  coverage: Coverage;
  /** The partner's name. */
  partner: string;
  foldTable?: boolean;
  /** Where all locations of a long list are. */
  allHref?: string;
}) {
  const t = useTranslations("map.coverage");
  const places = [...coverage.locations, ...coverage.sites];
  const table = <MapTable coverage={coverage} caption={t("table")} allHref={allHref} />;
  return (
    <div className="space-y-3">
      <CoverageMap
        coverage={coverage}
        name={t("name", { partner })}
        description={t("description", {
          locations: coverage.locations.length,
          sites: coverage.sites.length,
          problems: places.filter((each) => each.state !== "ok").length,
        })}
      />
      {foldTable ? <Fold summary={t("open")}>{table}</Fold> : table}
    </div>
  );
}
