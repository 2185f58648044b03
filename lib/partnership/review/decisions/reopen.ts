import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { dueAfter } from "@/lib/partnership/applications/lifecycle/due";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { notifyOfDecision } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { canDo, transitions } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { writeDecision } from "@/lib/partnership/review/decision-record/write-decision";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { judgeDecisionReason, type ReasonProblem } from "./judge-decision";
import type { ReversalInput } from "./reversal-input";

export type ReopenRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  /** The partner submitted another revision. */
  | { code: "resubmitted"; seen: number; newest: number }
  /** Somebody was quicker, or the partner has opened it for editing. */
  | { code: "not-declined" }
  | ReasonProblem;

/**
 * Takes a declined or revoked revision up again: it is under review as before the decision. Bound to
 * the revision on the reviewer's screen; sent twice, it counts once. Null when it is done.
 */
export function reopenDecision(
  client: PrismaClient,
  actor: SignedInActor,
  input: ReversalInput,
  now = new Date(),
): Promise<ReopenRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, reason } = input;
    const application = await lockForReview(tx, applicationId);
    if (!application?.newest) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    const { state, newest, organisationId } = application;
    if (newest.number !== input.revision) {
      return { code: "resubmitted", seen: input.revision, newest: newest.number };
    }
    const last = newest.decision;
    if (last?.kind === "reopened" && last.decidedById === actor.userId) return null;
    const over = last?.kind === "declined" || last?.kind === "revoked";
    if (!over || !canDo("reopenReview", state)) return { code: "not-declined" };
    const unfit = judgeDecisionReason({ kind: "declined", reason });
    if (unfit) return unfit;

    const written = await writeDecision(tx, {
      applicationId,
      revisionId: newest.id,
      actor,
      kind: "reopened",
      reason,
      // It judges nothing: what was decided before is looked at again.
      check: null,
      waivers: await waiversInForce(tx, applicationId, now),
      screen: null,
      now,
    });
    const { name: partner, asn } = newest.partner;
    const told = { id: applicationId, organisationId, partner, asn, revision: newest.number };
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "reopenReview",
      from: state,
      columns: {
        decidedAt: null,
        revokedAt: null,
        dueAt: dueAfter(transitions.reopenReview.to, now),
      },
      notify: () => notifyOfDecision(tx, "reopened", { ...told, decision: written.decision }, now),
      before: { decision: last.kind },
      after: { revision: newest.number, reason, ...written },
    });
    return null;
  });
}
