import { exceeds } from "@/lib/core/requirements/findings";
import { asAdvice, portAdvice } from "@/lib/core/requirements/port-advice";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";
import { worstLinkLoss } from "@/lib/core/requirements/simulate/link-loss";
import { trafficModel, utilisationOf } from "@/lib/core/requirements/simulate/traffic-model";
import { trafficNotDeclared } from "@/lib/core/requirements/traffic-declared";
import { utilisationValue } from "@/lib/core/requirements/utilisation-value";

/** Each location carries its traffic after the loss of any one connection or router of it. */
export const survivesLinkLoss = defineRule({
  id: "survives-link-loss",
  level: "mandatory",
  section: "geo-redundancy",
  appliesTo: ["isp", "voice"],
  sources: ["R42", "R49"],
  codes: ["not-declared", "overload-on-link-loss", "carries-on"],
  check: (subject, policy) => {
    const missing = trafficNotDeclared(subject);
    const model = trafficModel(subject);
    if (missing || model === null) return missing;
    const required = policy.survivesLinkLoss.maximumUtilisation.value;
    const findings: Finding[] = [];
    let busiest: Finding | null = null;
    for (const [position, location] of model.locations.entries()) {
      const loss = worstLinkLoss(location);
      const remaining = loss?.remainingMbps ?? 0;
      const traffic = model.load[position] as number;
      const utilisation = utilisationOf(traffic, remaining);
      const overloaded = exceeds(utilisation, required, policy.arithmetic.tolerance.value);
      const finding: Finding = {
        status: overloaded ? "fail" : "pass",
        code: overloaded ? "overload-on-link-loss" : "carries-on",
        path: location.path,
        measured: utilisationValue(utilisation),
        required,
        values: {
          metro: location.metro.metro,
          kind: loss?.kind ?? "nothing",
          name: loss?.name ?? "",
          trafficGbps: traffic / 1000,
          remainingGbps: remaining / 1000,
          missingGbps: (traffic / required - remaining) / 1000,
        },
        ...(overloaded &&
          asAdvice(portAdvice(location, traffic / required, policy, { lossAlso: true }))),
      };
      if (overloaded) findings.push(finding);
      else if (busiest === null || utilisation > Number(busiest.measured)) busiest = finding;
    }
    return findings.length > 0 || busiest === null ? findings : [busiest];
  },
});
