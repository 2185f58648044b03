import { revisionInForce } from "@/lib/applications/in-force";
import { canDo, transitions } from "@/lib/applications/states";
import { recordAudit } from "@/lib/audit/record";
import { sealRow } from "@/lib/audit/row-seal";
import type { SignedInActor } from "@/lib/auth/actor";
import { type Conflict, conflictOf } from "@/lib/auth/conflict";
import { may } from "@/lib/auth/policy";
import type { Db } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { tellDecision } from "@/lib/notifications/tell-of-application";
import { delistPartner } from "@/lib/partners/delist-partner";
import { decisionTime } from "./decision-time";
import { endFollowUp } from "./follow-ups/end-follow-up";
import { judgeDecisionReason, type ReasonProblem } from "./judge-decision";
import { lockApplication } from "./lock-application";
import type { RulingInput } from "./ruling-input";

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
  input: RulingInput,
  now = new Date(),
): Promise<RevokeRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, reason } = input;
    const application = await lockApplication(tx, applicationId);
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
    const to = ends ? transitions.revoke.to : state;
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, state },
      data: { state: to, ...(ends && { decidedAt: now, dueAt: null }) },
    });
    if (count !== 1) throw new Error(`Application ${applicationId} changed while it was held.`);
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
    await tellDecision(tx, "revoked", told, now);
    for (const entry of [delisting, ended]) if (entry) await recordAudit(tx, { actor, ...entry });
    await recordAudit(tx, {
      actor,
      action: "application.revoked",
      objectType: "application",
      objectId: applicationId,
      before: { state },
      after: { state: to, revision: inForce.number, reason, rows: [sealRow("decision", decision)] },
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
