import type { LockedApplication } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { DecisionKind } from "@/lib/platform/db/generated/enums";

/** What happened to an application while a reviewer had an older state of it on the screen. */
export type MovedOn =
  /** The partner submitted another revision. */
  | { code: "resubmitted"; seen: number; newest: number }
  /** The partner took it back. */
  | { code: "withdrawn" }
  /** Somebody decided first. */
  | { code: "already-decided"; by: string; kind: Exclude<DecisionKind, "reopened"> }
  /** It is not up for review in any other way. */
  | { code: "not-open" };

/** What overtook the reader of revision `seen`; null when it is the newest and up for review. */
export function movedOnSince(
  { state, newest }: Pick<LockedApplication, "state" | "newest">,
  seen: number,
): MovedOn | null {
  if (newest && newest.number !== seen) {
    return { code: "resubmitted", seen, newest: newest.number };
  }
  const decision = newest?.decision;
  if (decision && decision.kind !== "reopened") {
    return { code: "already-decided", by: decision.decidedBy.name, kind: decision.kind };
  }
  if (state === "withdrawn" || state === "draft") return { code: "withdrawn" };
  return canDo("approve", state) ? null : { code: "not-open" };
}
