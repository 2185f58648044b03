import type { Conflict } from "@/lib/accounts/actor/conflict-of-interest";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";

export type Decision = NonNullable<ReviewApplication["revisions"][number]["decision"]>;

export type DecisionStage =
  | { kind: "made"; decision: Decision }
  /** Something keeps the reader from judging this application. */
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "open" }
  /** An older revision, or one that nobody can decide any more. */
  | { kind: "closed" };

/**
 * Where the decision about the revision on the page stands for this reviewer.
 *
 * @param conflict what keeps them from judging it, as `conflictOf` says.
 */
export function stageOf(
  { state, newest, revision, revisions }: ReviewApplication,
  conflict: Conflict | null,
): DecisionStage {
  const decision = revisions.find(({ number }) => number === revision.number)?.decision;
  const stands = decision && decision.kind !== "reopened";
  if (stands) return { kind: "made", decision };
  if (revision.number !== newest || !canDo("approve", state)) return { kind: "closed" };
  return conflict ? { kind: "conflict", conflict } : { kind: "open" };
}
