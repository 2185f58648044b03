import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { decisionTime } from "@/lib/partnership/applications/lifecycle/decision-time";
import { revisionInForce } from "@/lib/partnership/applications/lifecycle/in-force";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { notifyOfDecision } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { delistPartner } from "@/lib/partnership/partners/delist-partner";
import { endFollowUp } from "@/lib/partnership/review/follow-ups/end-follow-up";
import { sealRow } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { judgeDecisionReason, type ReasonProblem } from "./judge-decision";
import type { ReversalInput } from "./reversal-input";

export type RevokeRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  /** Somebody was quicker, or the partner has left by itself. */
  | { code: "not-in-force" }
  /** Another revision is in force than the one on the screen. */
  | { code: "replaced"; seen: number; inForce: number }
  | ReasonProblem;

/**
 * Ends what is in force and takes the partner out of the directory, in one transaction. A change that
 * the partner only prepares is declined with it and can be opened again; one that reviewers have
 * already got stays with them and is judged as an application. Bound to the revision in force on the
 * reviewer's screen; sent twice, it counts once. Null when it is done.
 */
export function revokeApproval(
  client: PrismaClient,
  actor: SignedInActor,
  input: ReversalInput,
  now = new Date(),
): Promise<RevokeRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, reason } = input;
    const application = await lockForReview(tx, applicationId);
    if (!application) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    const inForce = await revisionInForce(tx, applicationId);
    if (!inForce) {
      const sentAgain = await revokedBefore(tx, applicationId, input.revision, actor.userId);
      return sentAgain ? null : { code: "not-in-force" };
    }
    if (inForce.number !== input.revision) {
      return { code: "replaced", seen: input.revision, inForce: inForce.number };
    }
    const unfit = judgeDecisionReason({ kind: "declined", reason });
    if (unfit) return unfit;

    const { state, organisationId } = application;
    const ends = canDo("revoke", state);
    const decision = await tx.decision.create({
      data: {
        revisionId: inForce.id,
        kind: "revoked",
        reason,
        decidedById: actor.userId,
        decidedAt: await decisionTime(tx, inForce.id, now),
      },
    });
    const delisting = await delistPartner(tx, applicationId);
    const ended = await endFollowUp(tx, { applicationId, end: "delisted", now });
    const { name: partner, asn } = inForce.document.partner;
    const told = { id: applicationId, organisationId, partner, asn, revision: inForce.number };
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "revoke",
      from: state,
      ...(ends ? { columns: { decidedAt: now, dueAt: null } } : { to: state }),
      notify: () => notifyOfDecision(tx, "revoked", told, now),
      alsoRecord: [delisting, ended],
      after: { revision: inForce.number, reason, rows: [sealRow("decision", decision)] },
    });
    return null;
  });
}

/** Whether the revision's last decision is this reviewer's own revocation. */
async function revokedBefore(tx: Db, applicationId: string, number: number, userId: string) {
  const last = await tx.decision.findFirst({
    where: { revision: { applicationId, number } },
    orderBy: { decidedAt: "desc" },
    select: { kind: true, decidedById: true },
  });
  return last?.kind === "revoked" && last.decidedById === userId;
}
