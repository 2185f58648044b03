import type { Policy } from "@/lib/core/policy/policy";
import { exceeds } from "@/lib/core/requirements/findings";
import { asAdvice, portAdvice } from "@/lib/core/requirements/port-advice";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import { type Leaving, leavingByLocation } from "@/lib/core/requirements/simulate/leaving";
import {
  type Band,
  bandOf,
  utilisationsWithout,
} from "@/lib/core/requirements/simulate/location-loss";
import { type TrafficModel, trafficModel } from "@/lib/core/requirements/simulate/traffic-model";
import { trafficNotDeclared } from "@/lib/core/requirements/traffic-declared";
import { utilisationValue } from "@/lib/core/requirements/utilisation-value";

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
    const leaving = leavingByLocation(model);
    return model.locations.flatMap((_, lost) => judge(model, policy, lost, leaving[lost] ?? null));
  },
});

function judge(
  model: TrafficModel,
  policy: Policy,
  lost: number,
  leaving: Leaving | null,
): Finding[] {
  const { maximumUtilisation, tightUtilisation } = policy.survivesSiteLoss;
  const [maximum, tight] = [maximumUtilisation.value, tightUtilisation.value];
  const above = (utilisation: number, bound: number) =>
    exceeds(utilisation, bound, policy.arithmetic.tolerance.value);
  const utilisations = utilisationsWithout(model, lost);
  const all = bandOf(utilisations, () => true);
  if (leaving === null && !above(all.busiest.utilisation, tight)) {
    return saying(model, policy, lost, all, "pass", "carries-on", maximum);
  }
  const overloaded = bandOf(utilisations, (each) => above(each, maximum));
  const tightened = bandOf(utilisations, (each) => above(each, tight) && !above(each, maximum));
  return [
    ...saying(model, policy, lost, overloaded, "fail", "overload-on-site-loss", maximum),
    ...saying(model, policy, lost, tightened, "warn", "tight-on-site-loss", tight),
    ...(leaving === null ? [] : [leavesRegion(model, lost, leaving)]),
  ];
}

/** One finding for the busiest location of the band; nothing where the band is empty. */
function saying(
  model: TrafficModel,
  policy: Policy,
  lost: number,
  { count, busiest }: Band,
  status: Finding["status"],
  code: string,
  required: number,
): Finding[] {
  const location = model.locations[busiest.location];
  if (location === undefined) return [];
  return [
    {
      status,
      code,
      path: location.path,
      measured: utilisationValue(busiest.utilisation),
      required,
      values: {
        lost: nameOf(model, lost),
        metro: location.metro.metro,
        others: count - 1,
        capacityGbps: location.capacityMbps / 1000,
      },
      ...(status !== "pass" &&
        asAdvice(portAdvice(location, trafficWithout(model, lost, busiest) / required, policy))),
    },
  ];
}

/** Mbps of a location once another is lost. */
function trafficWithout(model: TrafficModel, lost: number, { location }: Band["busiest"]): number {
  const moved = model.moved[lost * model.locations.length + location] as number;
  return (model.load[location] as number) + moved;
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
