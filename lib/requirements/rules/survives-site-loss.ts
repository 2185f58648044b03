import type { Policy } from "@/lib/policy/policy";
import { exceeds } from "../findings";
import type { Finding } from "../report";
import { defineRule } from "../rule";
import { byUtilisation, type LoadedLocation } from "../simulate/busiest";
import { type Leaving, leavingByLocation } from "../simulate/leaving";
import { loadWithout } from "../simulate/location-loss";
import { type TrafficModel, trafficModel } from "../simulate/traffic-model";
import { trafficNotDeclared } from "../traffic-declared";
import { utilisationValue } from "../utilisation-value";

/** The remaining locations carry the traffic after the loss of any one location. */
export const survivesSiteLoss = defineRule({
  id: "survives-site-loss",
  level: "mandatory",
  section: "geo-redundancy",
  sources: ["R49"],
  codes: [
    "not-declared",
    "overload-on-site-loss",
    "nowhere-to-go",
    "tight-on-site-loss",
    "leaves-region",
    "carries-on",
  ],
  check: (subject, policy) => {
    const missing = trafficNotDeclared(subject);
    const model = trafficModel(subject);
    if (missing || model === null) return missing;
    const [only] = model.locations;
    if (only !== undefined && model.locations.length === 1) {
      const values = { lost: only.metro.metro };
      return [{ status: "fail", code: "nowhere-to-go", path: "/locations", values }];
    }
    const load = new Float64Array(model.locations.length);
    const leaving = leavingByLocation(model);
    return model.locations.flatMap((_, lost) => {
      const loaded = byUtilisation(model, loadWithout(model, lost, load), [lost]);
      return judge(model, policy, lost, loaded, leaving[lost] ?? null);
    });
  },
});

function judge(
  model: TrafficModel,
  policy: Policy,
  lost: number,
  loaded: readonly LoadedLocation[],
  leaving: Leaving | null,
): Finding[] {
  const { maximumUtilisation, tightUtilisation } = policy.survivesSiteLoss;
  const [maximum, tight] = [maximumUtilisation.value, tightUtilisation.value];
  const above = ({ utilisation }: LoadedLocation, bound: number) =>
    exceeds(utilisation, bound, policy.arithmetic.tolerance.value);
  const overloaded = loaded.filter((each) => above(each, maximum));
  const tightened = loaded.filter((each) => above(each, tight) && !above(each, maximum));
  const findings: Finding[] = [];
  const say = (
    status: Finding["status"],
    code: string,
    those: readonly LoadedLocation[],
    required: number,
  ) => {
    const [worst] = those;
    if (worst === undefined) return;
    const location = model.locations[worst.location];
    findings.push({
      status,
      code,
      path: location?.path ?? null,
      measured: utilisationValue(worst.utilisation),
      required,
      values: {
        lost: nameOf(model, lost),
        metro: nameOf(model, worst.location),
        others: those.length - 1,
        capacityGbps: (location?.capacityMbps ?? 0) / 1000,
      },
    });
  };
  say("fail", "overload-on-site-loss", overloaded, maximum);
  say("warn", "tight-on-site-loss", tightened, tight);
  if (leaving !== null) findings.push(leavesRegion(model, lost, leaving));
  if (findings.length === 0) say("pass", "carries-on", loaded.slice(0, 1), maximum);
  return findings;
}

function leavesRegion(model: TrafficModel, lost: number, leaving: Leaving): Finding {
  return {
    status: "warn",
    code: "leaves-region",
    path: "/locations",
    values: {
      lost: nameOf(model, lost),
      region: model.locations[lost]?.metro.region ?? "",
      to: leaving.region,
      sites: leaving.sites,
      weight: leaving.weight,
    },
  };
}

function nameOf(model: TrafficModel, location: number): string {
  return model.locations[location]?.metro.metro ?? "";
}
