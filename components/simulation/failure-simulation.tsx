import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import type { MapLocation } from "@/components/map/coverage";
import { CoverageMap } from "@/components/map/coverage-map";
import { useMetroName } from "@/components/ui/metro-name";
import type { Policy } from "@/lib/core/policy/policy";
import { AllLosses } from "./all-losses";
import { LocationTable } from "./location-table";
import type { Selection } from "./loss-address";
import { LossForm } from "./loss-form";
import { MoveTable } from "./move-table";
import { OutcomeSentence } from "./outcome-sentence";
import type { PlayedLoss } from "./played";

/**
 * What happens when something fails: pick a location, a pair of them, a link or a router, and see
 * on the map and in tables where the traffic goes. Works without scripts; `hrefFor` gives the
 * address of a selection, which the page reads back with `readSelection`.
 */
export function FailureSimulation({
  played,
  selection,
  hrefFor,
  policy,
  aside,
  page,
  pageHref,
  restHref,
}: {
  /** Null while there is nothing to play. */
  played: PlayedLoss | null;
  selection: Selection;
  hrefFor: (selection: Partial<Selection>) => string;
  policy: Policy;
  /** Something else is looked at: only what can be picked is shown. */
  aside: boolean;
  /** Of the table of locations, from 1. */
  page: number;
  pageHref: (page: number) => string;
  /** Where the losses of connections and pairs are, when they are not here. */
  restHref: string | null;
}) {
  const t = useTranslations("map.simulation");
  const metroName = useMetroName();
  const format = useFormatter();
  if (played === null) return <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>;
  const { options, before, outcome, coverage, losses } = played;
  const form = <LossForm options={options} selection={selection} action={hrefFor({})} />;
  if (aside) {
    return (
      <div className="space-y-4">
        {form}
        <p>
          <Link href={hrefFor({})} prefetch={false} className="link">
            {t("declared")}
          </Link>
        </p>
      </div>
    );
  }
  const utilisationOf = ({ capacityMbps, trafficMbps }: MapLocation) =>
    capacityMbps > 0
      ? format.number((trafficMbps ?? 0) / capacityMbps, { style: "percent" })
      : trafficMbps
        ? "∞"
        : "";
  return (
    <div className="space-y-6">
      {form}
      <OutcomeSentence outcome={outcome} policy={policy} />
      <CoverageMap
        coverage={coverage}
        name={t("map")}
        description={t("map-description", { moved: outcome.moves.length })}
        labelOf={(location) => `${metroName(location.metro)} ${utilisationOf(location)}`.trim()}
        gauges
      />
      <LocationTable
        locations={coverage.locations}
        before={before}
        after={outcome}
        page={page}
        hrefFor={pageHref}
      />
      <MoveTable outcome={outcome} />
      <AllLosses losses={losses} hrefFor={hrefFor} restHref={restHref} />
    </div>
  );
}
