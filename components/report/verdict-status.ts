import type { RuleStatus, Verdict } from "@/lib/core/requirements/report";

/** The status whose shape and colour a verdict wears. */
export const verdictStatus: Record<Verdict, RuleStatus> = {
  "falls-short": "fail",
  undetermined: "unknown",
  meets: "pass",
};
