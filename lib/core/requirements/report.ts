/** What the requirement engine answers: findings, results and the report. Data only, serialisable as JSON. */

export const ruleLevels = ["mandatory", "policy", "recommended"] as const;
export type RuleLevel = (typeof ruleLevels)[number];

export const ruleStatuses = ["fail", "unknown", "warn", "pass", "not-applicable"] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

export const verdicts = ["meets", "undetermined", "falls-short"] as const;
export type Verdict = (typeof verdicts)[number];

/** A number or a string with its meaning left to the finding's words; numbers keep the unit the rule documents. */
export type FindingValue = number | string;

/**
 * One thing a rule saw. It carries no sentence: `code` and `values` select and fill
 * the words of the message catalogue (`rules.<rule>.findings.<code>`), so that the same
 * stored report reads in every language.
 */
export type Finding = {
  /** What this one finding says; the result's status is the worst of its findings. */
  status: Exclude<RuleStatus, "not-applicable">;
  /** Kebab-case, stable. */
  code: string;
  /** JSON pointer into the application document, or null when it concerns the whole or the evidence. */
  path: string | null;
  measured?: FindingValue;
  required?: FindingValue;
  /** Further values the words need: metro names, connection names, utilisation as a ratio. */
  values?: Record<string, FindingValue>;
  /** What only the remedy needs. It is no part of what was found: waivers and comparisons leave it out. */
  advice?: Record<string, FindingValue>;
};

export type RuleResult = {
  rule: string;
  level: RuleLevel;
  status: RuleStatus;
  findings: Finding[];
};

export type Report = {
  policyVersion: string;
  /** ISO 8601 in UTC with milliseconds. */
  evaluatedAt: string;
  verdict: Verdict;
  /** In catalogue order. */
  results: RuleResult[];
};
