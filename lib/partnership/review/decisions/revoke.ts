import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { staffActors } from "@/lib/accounts/people/staff";
import { may } from "@/lib/accounts/permissions/permissions";
import { policyByVersion } from "@/lib/core/policy/policies";
import { lastCheckColumns } from "@/lib/partnership/applications/document/list-columns";
import { revisionInForce } from "@/lib/partnership/applications/lifecycle/in-force";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { notifyOfDecision } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { checkRevision } from "@/lib/partnership/applications/revision/check-revision";
import { delistPartner } from "@/lib/partnership/partners/delist-partner";
import { writeDecision } from "@/lib/partnership/review/decision-record/write-decision";
import { endFollowUp } from "@/lib/partnership/review/follow-ups/end-follow-up";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { ReversalInput } from "./reversal-input";
import { endRevocation, openRevocation } from "./revocation";

export type RevokeRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  /** Somebody was quicker, or the partner has left by itself. */
  | { code: "not-in-force" }
  /** Another revision is in force than the one on the screen. */
  | { code: "replaced"; seen: number; inForce: number }
  /** It was taken back, or never proposed. */
  | { code: "not-proposed" }
  /** Two different reviewers have to agree. */
  | { code: "own-proposal" }
  /** Whoever proposed it may not judge the application any more. */
  | { code: "proposer-may-not"; by: string };

/**
 * Ends what is in force and takes the partner out of the directory, in one transaction, as the second
 * of two reviewers: another one proposed it, with the reason. A change that the partner only prepares is
 * declined with it and can be opened again; one that reviewers have already got stays with them and is
 * judged as an application. Bound to the revision in force on the reviewer's screen; sent twice, it
 * counts once. Null when it is done.
 */
export function confirmRevocation(
  client: PrismaClient,
  actor: SignedInActor,
  input: Omit<ReversalInput, "reason">,
  now = new Date(),
): Promise<RevokeRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId } = input;
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
    const proposal = await openRevocation(tx, applicationId, inForce.id);
    if (!proposal) return { code: "not-proposed" };
    if (proposal.proposedById === actor.userId) return { code: "own-proposal" };
    const proposer = (await staffActors(tx, now)).find(
      ({ userId }) => userId === proposal.proposedById,
    );
    if (!proposer || !may(proposer, "review.decide", application)) {
      return { code: "proposer-may-not", by: proposal.proposedBy };
    }
    const { reason } = proposal;
    await endRevocation(tx, proposal.id, { by: actor.userId, confirmed: true, now });

    const { state, organisationId } = application;
    const ends = canDo("revoke", state);
    // What was in force is judged by its own version, as every night.
    const policy = policyByVersion(inForce.policyVersion) ?? undefined;
    const {
      document: _,
      judgement: _judged,
      seal,
      ...check
    } = await checkRevision(tx, {
      revisionId: inForce.id,
      cause: "decision",
      askedById: actor.userId,
      now,
      ...(policy && { policy }),
    });
    const { rows, ...written } = await writeDecision(tx, {
      applicationId,
      revisionId: inForce.id,
      actor,
      kind: "revoked",
      reason,
      check,
      waivers: await waiversInForce(tx, applicationId, now),
      screen: null,
      proposedBy: proposal.proposedBy,
      now,
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
      ...(ends
        ? {
            columns: {
              decidedAt: now,
              revokedAt: now,
              dueAt: null,
              ...lastCheckColumns(check.report),
            },
          }
        : { to: state }),
      notify: () => notifyOfDecision(tx, "revoked", { ...told, decision: written.decision }, now),
      alsoRecord: [delisting, ended],
      after: {
        revision: inForce.number,
        reason,
        proposedBy: proposal.proposedById,
        ...written,
        check: check.id,
        rows: [seal, ...rows],
      },
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
