import type { Policy } from "@/lib/core/policy/policy";
import type { Threshold } from "@/lib/core/policy/threshold";
import { rules } from "@/lib/core/requirements/registry";
import { type ThresholdValue, thresholdGroup, thresholdsOf } from "./thresholds";

/** A threshold through all versions of the policy. */
export type ComparedThreshold = {
  readonly group: string;
  readonly name: string;
  /** Id of the rule that uses it; null where all do. */
  readonly rule: string | null;
  /** By version, in the order given: null where a version has none. */
  readonly versions: readonly {
    readonly threshold: Threshold<ThresholdValue> | null;
    /** Whether its value differs from the version before. */
    readonly changed: boolean;
  }[];
  /** As the newest version that has it gives it. */
  readonly latest: Threshold<ThresholdValue>;
};

/** Sets the thresholds of policies side by side, oldest first. */
export function compareThresholds(policies: readonly Policy[]): ComparedThreshold[] {
  const ruleOf = new Map(rules.map((rule) => [thresholdGroup(rule.id), rule.id]));
  const found = policies.map(
    (policy) => new Map(thresholdsOf(policy).map((each) => [`${each.group}.${each.name}`, each])),
  );
  const keys = new Set(found.flatMap((each) => [...each.keys()]));
  return [...keys].flatMap((key) => {
    const byVersion = found.map((each) => each.get(key) ?? null);
    const latest = byVersion.findLast((each) => each !== null);
    if (!latest) return [];
    const versions = byVersion.map((each, at) => ({
      threshold: each?.threshold ?? null,
      changed: at > 0 && comparable(each) !== comparable(byVersion[at - 1] ?? null),
    }));
    const { group, name, threshold } = latest;
    return [{ group, name, rule: ruleOf.get(group) ?? null, versions, latest: threshold }];
  });
}

function comparable(found: { threshold: Threshold<ThresholdValue> } | null): string {
  return JSON.stringify(found?.threshold.value ?? null);
}
