import type { Policy } from "@/lib/core/policy/policy";
import { connectionsNotDeclared, exceeds } from "@/lib/core/requirements/findings";
import { asAdvice, portAdvice } from "@/lib/core/requirements/port-advice";
import { defineRule } from "@/lib/core/requirements/rule";
import { eachPairLoss, type PairLoss } from "@/lib/core/requirements/simulate/pair-loss";
import { simulateLoss } from "@/lib/core/requirements/simulate/simulate-loss";
import { trafficModel } from "@/lib/core/requirements/simulate/traffic-model";
import type { Subject } from "@/lib/core/requirements/subject";
import { trafficNotDeclared } from "@/lib/core/requirements/traffic-declared";
import { utilisationValue } from "@/lib/core/requirements/utilisation-value";

/** The connections that the busiest location lacks once the worst pair is lost. */
function adviceFor(subject: Subject, policy: Policy, { one, other, busiest }: PairLoss) {
  const location = subject.locations[busiest];
  const after = simulateLoss(subject, { kind: "pair", locations: [one, other] });
  const trafficMbps = after?.locations[busiest]?.trafficMbps;
  if (location === undefined || trafficMbps === undefined) return {};
  const { maximumUtilisation } = policy.survivesTwoSiteLosses;
  return asAdvice(portAdvice(location, trafficMbps / maximumUtilisation.value, policy));
}

/** The remaining locations carry the traffic after the loss of any two locations. */
export const survivesTwoSiteLosses = defineRule({
  id: "survives-two-site-losses",
  level: "recommended",
  section: "geo-redundancy",
  sources: ["ours"],
  codes: ["not-declared", "overload-on-two-losses", "carries-on"],
  check: (subject, policy) => {
    const { maximumUtilisation, minimumLocations } = policy.survivesTwoSiteLosses;
    const nothing = connectionsNotDeclared(subject);
    if (nothing === null && subject.locations.length < minimumLocations.value) return null;
    const missing = trafficNotDeclared(subject);
    const model = trafficModel(subject);
    if (missing || model === null) return missing;
    let pairs = 0;
    let overloaded = 0;
    let worst = { one: -1, other: -1, busiest: -1, utilisation: -1 };
    eachPairLoss(model, (loss) => {
      pairs += 1;
      const { value: tolerance } = policy.arithmetic.tolerance;
      if (exceeds(loss.utilisation, maximumUtilisation.value, tolerance)) overloaded += 1;
      if (loss.utilisation > worst.utilisation) worst = { ...loss };
    });
    const nameOf = (location: number) => model.locations[location]?.metro.metro ?? "";
    return [
      {
        status: overloaded > 0 ? "warn" : "pass",
        code: overloaded > 0 ? "overload-on-two-losses" : "carries-on",
        path: "/locations",
        measured: utilisationValue(worst.utilisation),
        required: maximumUtilisation.value,
        values: {
          overloaded,
          pairs,
          one: nameOf(worst.one),
          other: nameOf(worst.other),
          metro: nameOf(worst.busiest),
          capacityGbps: (model.capacity[worst.busiest] ?? 0) / 1000,
        },
        ...(overloaded > 0 && adviceFor(subject, policy, worst)),
      },
    ];
  },
});
