import { type Blocking, blockingMark } from "./approval";
import { type DecisionInput, reasonLength } from "./decision-input";

/** What is wrong with the reason as written; mended by the reviewer. */
export type ReasonProblem = { code: "reason-missing" | "reason-short" | "reason-long" };

/** Why a revision cannot be approved now. */
export type ApprovalProblem =
  /** Something blocks; the reviewer saw it. */
  | ({ code: "blocked" } & Blocking)
  /** What blocks is not what was on the screen: it was judged again with this outcome. */
  | ({ code: "changed" } & Blocking);

/** Judges the reason: an approval may do without, a decline may not. */
export function judgeDecisionReason({
  kind,
  reason,
}: Pick<DecisionInput, "kind" | "reason">): ReasonProblem | null {
  if (reason.length > reasonLength.max) return { code: "reason-long" };
  if (kind === "approved") return null;
  if (reason === "") return { code: "reason-missing" };
  return reason.length < reasonLength.min ? { code: "reason-short" } : null;
}

/**
 * Judges an approval by what blocks at its moment and what the reviewer saw; null when it may stand.
 * Nobody approves something else than they read, be it better.
 */
export function judgeApproval(
  { seen }: Pick<DecisionInput, "seen">,
  { failing, unaccepted, unknown }: Blocking,
): ApprovalProblem | null {
  const mark = blockingMark({ failing, unaccepted, unknown });
  if (mark === "" && seen === "") return null;
  return { code: mark === seen ? "blocked" : "changed", failing, unaccepted, unknown };
}
