import { useFormatter, useTranslations } from "next-intl";
import { useMetroName } from "@/components/ui/metro-name";
import { StatusShape } from "@/components/ui/status-shape";
import type { Policy } from "@/lib/core/policy/policy";
import type { LossOutcome } from "@/lib/core/requirements/simulate/simulate-loss";
import { stateAfter } from "./coverage-after";

/** Overloaded locations that are named, the fullest first. */
const mostNamed = 10;

/** What a loss does, in a sentence or two, read out when it changes. */
export function OutcomeSentence({ outcome, policy }: { outcome: LossOutcome; policy: Policy }) {
  const t = useTranslations("map.simulation.outcome");
  const format = useFormatter();
  const metroName = useMetroName();
  const { locations, moves, movedMbps, strandedMbps, meanAddedKm } = outcome;
  const overloaded = locations.filter((each) => stateAfter(each, policy) === "fail");
  const tight = locations.some((each) => stateAfter(each, policy) === "warn");
  const bad = strandedMbps > 0 || overloaded.length > 0;
  const named = overloaded
    .toSorted((a, b) => b.utilisation - a.utilisation)
    .slice(0, mostNamed)
    .map(({ metro }) => metroName(metro));
  // A site may hand over at a location that is not its nearest; losing it brings the site nearer.
  const nearer = (meanAddedKm ?? 0) < 0;
  const gbps = (mbps: number) => mbps / 1000;
  return (
    <p className="flex gap-2" role="status">
      <StatusShape status={bad ? "fail" : tight ? "warn" : "pass"} className="mt-1 size-5" />
      <span>
        {moves.length === 0
          ? t("still")
          : t(nearer ? "moves-nearer" : "moves", {
              sites: moves.length,
              gbps: gbps(movedMbps),
              km: Math.abs(meanAddedKm ?? 0),
            })}{" "}
        {strandedMbps > 0 && `${t("stranded", { gbps: gbps(strandedMbps) })} `}
        {overloaded.length > 0
          ? t("overloaded", { metros: format.list(named), more: overloaded.length - named.length })
          : t(tight ? "tight" : "fits")}
      </span>
    </p>
  );
}
