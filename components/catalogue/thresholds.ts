import type { Policy } from "@/lib/core/policy/policy";
import type { Threshold } from "@/lib/core/policy/threshold";

export type ThresholdValue = number | string | readonly number[] | readonly string[];

/** A threshold with where it stands in the policy. */
export type NamedThreshold = {
  /** Group in the policy: a rule's id in camelCase, or "arithmetic". */
  readonly group: string;
  readonly name: string;
  readonly threshold: Threshold<ThresholdValue>;
};

/** A rule's id as the policy writes it: "link-speed" is `linkSpeed`. */
export function thresholdGroup(ruleId: string): string {
  return ruleId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Every threshold of a policy, in its order: what else a version fixes is no threshold. */
export function thresholdsOf({ version, date, rules, freeMail, ...groups }: Policy) {
  return Object.entries(groups).flatMap(([group, thresholds]) =>
    Object.entries(thresholds).map(
      ([name, threshold]): NamedThreshold => ({ group, name, threshold }),
    ),
  );
}

/** The thresholds a rule compares with; most rules that ask yes or no have none. */
export function thresholdsOfRule(policy: Policy, ruleId: string): NamedThreshold[] {
  const group = thresholdGroup(ruleId);
  return thresholdsOf(policy).filter((each) => each.group === group);
}
