import type { Report } from "@/lib/requirements/report";

/** What stands between a revision and its approval. Both lists hold rule ids in catalogue order. */
export type ApprovalObstacles = {
  /** Mandatory rules that fail: approval is refused while there is one. */
  failing: string[];
  /** Mandatory rules without an answer: approval says in writing how each was settled. */
  unsettled: string[];
};

/** Reads the obstacles off a report; only mandatory rules can be one. */
export function approvalObstacles(report: Report): ApprovalObstacles {
  const mandatory = report.results.filter((result) => result.level === "mandatory");
  const withStatus = (status: string) =>
    mandatory.filter((result) => result.status === status).map((result) => result.rule);
  return { failing: withStatus("fail"), unsettled: withStatus("unknown") };
}
