import { policies } from "@/lib/core/policy/policies";
import { rules } from "@/lib/core/requirements/registry";
import { thresholdsOf } from "./thresholds";

/** Every fact that a rule or a threshold of any policy cites, in order, without "ours". */
export function citedFacts(): string[] {
  const cited = [
    ...rules.flatMap((rule) => rule.sources),
    ...policies.flatMap(thresholdsOf).flatMap(({ threshold }) => threshold.sources),
  ];
  return [...new Set(cited)].filter((key) => key !== "ours").sort();
}
