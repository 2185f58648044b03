import type { Rule } from "./rule";

/** All rules in the order of the catalogue, which is the order of every report. */
export const rules: readonly Rule[] = [];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, or null. */
export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}
