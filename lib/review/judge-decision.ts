import type { ApprovalObstacles } from "./approval";
import { type DecisionInput, reasonLength, statementLength } from "./decision-input";

/** Why a written decision is not accepted as it stands; each is mended by the reviewer. */
export type DecisionProblem =
  /** Mandatory rules fail: approval isn't possible. */
  | { code: "falls-short"; rules: string[] }
  /** The reason to the partner is missing, too short or too long. */
  | { code: "reason-missing" | "reason-short" | "reason-long" }
  /** Statements about these rules are missing, too short or too long. */
  | { code: "statements"; rules: string[] };

/** Judges what the reviewer wrote against the report of the revision; null when it may stand. */
export function judgeDecision(
  input: Pick<DecisionInput, "kind" | "reason" | "settled">,
  obstacles: ApprovalObstacles,
): DecisionProblem | null {
  if (input.reason.length > reasonLength.max) return { code: "reason-long" };
  if (input.kind === "declined") {
    if (input.reason === "") return { code: "reason-missing" };
    return input.reason.length < reasonLength.min ? { code: "reason-short" } : null;
  }
  if (obstacles.failing.length > 0) return { code: "falls-short", rules: obstacles.failing };
  const open = obstacles.unsettled.filter((rule) => !holds(input.settled[rule]));
  return open.length > 0 ? { code: "statements", rules: open } : null;
}

function holds(statement: string | undefined): boolean {
  const length = statement?.length ?? 0;
  return length >= statementLength.min && length <= statementLength.max;
}

/**
 * The text kept with the decision. Statements follow the reviewer's remark, one paragraph a
 * rule that begins with the rule's id; null when nothing was written.
 */
export function reasonOf(
  input: Pick<DecisionInput, "kind" | "reason" | "settled">,
  obstacles: ApprovalObstacles,
): string | null {
  const statements =
    input.kind === "approved"
      ? obstacles.unsettled.map((rule) => `${rule}: ${input.settled[rule] ?? ""}`)
      : [];
  return [input.reason, ...statements].filter((part) => part !== "").join("\n\n") || null;
}
