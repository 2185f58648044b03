import type { Policy } from "./policy";
import type { Threshold } from "./threshold";

export type NamedThreshold = { readonly name: string; readonly threshold: Threshold<unknown> };

/** The part of the policy a rule's id names: "link-speed" has `policy.linkSpeed`. */
function policyKey(ruleId: string): string {
  return ruleId.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The thresholds a policy holds for one rule; none for a rule that compares with nothing. */
export function ruleThresholds(policy: Policy, ruleId: string): NamedThreshold[] {
  const group = (policy as unknown as Record<string, Record<string, Threshold<unknown>>>)[
    policyKey(ruleId)
  ];
  return Object.entries(group ?? {}).map(([name, threshold]) => ({ name, threshold }));
}
