import { canDo } from "@/lib/applications/states";
import type { ReviewApplication } from "@/lib/review/application-queries";

export type Decision = NonNullable<ReviewApplication["revisions"][number]["decision"]>;

export type DecisionStage =
  | { kind: "made"; decision: Decision }
  /** The reader belongs to the organisation that applies. */
  | { kind: "own" }
  | { kind: "open" }
  /** An older revision, or one that nobody can decide any more. */
  | { kind: "closed" };

/** Where the decision about the revision on the page stands for this reader. */
export function stageOf(
  { state, newest, revision, revisions }: ReviewApplication,
  mayDecide: boolean,
): DecisionStage {
  const decision = revisions.find(({ number }) => number === revision.number)?.decision;
  if (decision) return { kind: "made", decision };
  if (revision.number !== newest || !canDo("approve", state)) return { kind: "closed" };
  return mayDecide ? { kind: "open" } : { kind: "own" };
}
