import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isVisible } from "./is-visible";
import { lockComment } from "./lock-comment";

/**
 * Marks a comment as resolved, or opens it again. Answers false when there is no such comment for
 * this reviewer; done twice, it is done once.
 */
export async function resolveComment(
  client: PrismaClient,
  actor: SignedInActor,
  {
    applicationId,
    commentId,
    resolved,
  }: { applicationId: string; commentId: string; resolved: boolean },
  now = new Date(),
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const comment = await lockComment(tx, applicationId, commentId);
    const mayResolve = comment && may(actor, "review.comment", comment.application);
    if (!mayResolve || !(await isVisible(tx, applicationId))) return false;
    if ((comment.resolvedAt !== null) === resolved) return true;
    await tx.reviewComment.updateMany({
      where: { id: comment.id },
      data: resolved
        ? { resolvedAt: now, resolvedById: actor.userId }
        : { resolvedAt: null, resolvedById: null },
    });
    await recordAudit(tx, {
      actor,
      action: resolved ? "application.comment-resolved" : "application.comment-reopened",
      objectType: "application",
      objectId: applicationId,
      after: { comment: comment.id, revision: comment.newest.number },
    });
    return true;
  });
}
