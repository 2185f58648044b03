import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { coverageOf, type MapLocation } from "@/components/map/coverage";
import { CoverageMap } from "@/components/map/coverage-map";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { simulateLoss } from "@/lib/core/requirements/simulate/simulate-loss";
import { buildSubject } from "@/lib/core/requirements/subject";
import { AllLosses } from "./all-losses";
import { coverageAfter } from "./coverage-after";
import { LocationTable } from "./location-table";
import { lossOf, lossOptions, type Selection } from "./loss-address";
import { LossForm } from "./loss-form";
import { MoveTable } from "./move-table";
import { OutcomeSentence } from "./outcome-sentence";

/** No date is compared in a simulation. */
const anyMoment = new Date(0);

/**
 * What happens when something fails: pick a location, a pair of them, a link or a router, and see
 * on the map and in tables where the traffic goes. Works without scripts; `hrefFor` gives the
 * address of a selection, which the page reads back with `readSelection`.
 */
export function FailureSimulation({
  document,
  selection,
  hrefFor,
  policy = currentPolicy,
}: {
  document: ApplicationDocument;
  selection: Selection;
  hrefFor: (selection: Partial<Selection>) => string;
  policy?: Policy;
}) {
  const t = useTranslations("map.simulation");
  const format = useFormatter();
  const subject = buildSubject({ document, now: anyMoment });
  const before = simulateLoss(subject, { kind: "nothing" });
  if (before === null) {
    return <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>;
  }
  const options = lossOptions(subject);
  const loss = lossOf(options, selection);
  const outcome = simulateLoss(subject, loss) ?? before;
  const coverage = coverageAfter(coverageOf(document, null), outcome, policy);
  const utilisationOf = ({ capacityMbps, trafficMbps }: MapLocation) =>
    capacityMbps > 0
      ? format.number((trafficMbps ?? 0) / capacityMbps, { style: "percent" })
      : trafficMbps
        ? "∞"
        : "";
  return (
    <div className="space-y-6">
      <LossForm options={options} selection={selection} action={hrefFor({})} />
      <OutcomeSentence outcome={outcome} policy={policy} />
      <CoverageMap
        coverage={coverage}
        name={t("map")}
        description={t("map-description", { moved: outcome.moves.length })}
        labelOf={(location) => `${location.metro} ${utilisationOf(location)}`.trim()}
        gauges
      />
      <LocationTable locations={coverage.locations} before={before} after={outcome} />
      <MoveTable outcome={outcome} />
      <AllLosses subject={subject} policy={policy} hrefFor={hrefFor} />
    </div>
  );
}
