import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { revisionInForce } from "@/lib/partnership/applications/lifecycle/in-force";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { notifySecondReviewers } from "@/lib/partnership/review/second-reviewer/notify";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { judgeDecisionReason, type ReasonProblem } from "./judge-decision";
import type { ReversalInput } from "./reversal-input";
import { endRevocation, openRevocation } from "./revocation";

export type ProposalRefusal =
  | { code: "not-found" | "not-in-force" | "not-proposed" }
  | { code: "may-not"; conflict: Conflict | null }
  /** Another revision is in force than the one on the screen. */
  | { code: "replaced"; seen: number; inForce: number }
  /** A colleague has proposed it already. */
  | { code: "already-proposed"; by: string }
  | ReasonProblem;

/**
 * Proposes to end what is in force; it ends once a second reviewer confirms it (`confirmRevocation`).
 * Other reviewers are told. Bound to the revision in force on the screen; sent twice, it counts once.
 * Null when it is done.
 */
export function proposeRevocation(
  client: PrismaClient,
  actor: SignedInActor,
  input: ReversalInput,
  now = new Date(),
): Promise<ProposalRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, reason } = input;
    const application = await lockForReview(tx, applicationId);
    if (!application) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    const inForce = await revisionInForce(tx, applicationId);
    if (!inForce) return { code: "not-in-force" };
    if (inForce.number !== input.revision) {
      return { code: "replaced", seen: input.revision, inForce: inForce.number };
    }
    const unfit = judgeDecisionReason({ kind: "declined", reason });
    if (unfit) return unfit;
    const open = await openRevocation(tx, applicationId, inForce.id);
    if (open) {
      const sentAgain = open.proposedById === actor.userId && open.reason === reason;
      return sentAgain ? null : { code: "already-proposed", by: open.proposedBy };
    }
    const { id } = await tx.revocation.create({
      data: {
        applicationId,
        revisionId: inForce.id,
        reason,
        proposedById: actor.userId,
        proposedAt: now,
      },
      select: { id: true },
    });
    const { organisationId } = application;
    const { name: partner, asn } = inForce.document.partner;
    await notifySecondReviewers(tx, actor, {
      what: "revocation",
      id,
      applicationId,
      organisationId,
      partner,
      asn,
      at: now,
    });
    await recordAudit(tx, {
      actor,
      action: "application.revocation-proposed",
      objectType: "application",
      objectId: applicationId,
      after: { revision: inForce.number, revocation: id, reason },
    });
    return null;
  });
}

/** Takes a proposal back; any reviewer may. Done twice, it is done once. Null when it is done. */
export function withdrawRevocation(
  client: PrismaClient,
  actor: SignedInActor,
  { applicationId }: Pick<ReversalInput, "applicationId">,
  now = new Date(),
): Promise<ProposalRefusal | null> {
  return client.$transaction(async (tx) => {
    const application = await lockForReview(tx, applicationId);
    if (!application) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    const open = await openRevocation(tx, applicationId);
    if (!open) return null;
    await endRevocation(tx, open.id, { by: actor.userId, confirmed: false, now });
    await recordAudit(tx, {
      actor,
      action: "application.revocation-withdrawn",
      objectType: "application",
      objectId: applicationId,
      before: { revocation: open.id },
      after: { revision: open.revision },
    });
    return null;
  });
}
