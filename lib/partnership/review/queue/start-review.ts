import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { dueAfter } from "@/lib/partnership/applications/lifecycle/due";
import { transitions } from "@/lib/partnership/applications/lifecycle/states";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/**
 * Marks a submitted application as being looked at, so that colleagues and the partner see it.
 * Answers false when it is not waiting, whatever it is now; true for whoever starts.
 */
export async function startReview(
  client: PrismaClient,
  actor: SignedInActor,
  applicationId: string,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: { organisationId: true, lastEditedById: true, submittedAt: true },
    });
    if (!application?.submittedAt || !may(actor, "review.decide", application)) return false;
    const { submittedAt } = application;
    const [from] = transitions.startReview.from;
    const { to } = transitions.startReview;
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, state: from, submittedAt },
      data: { state: to, dueAt: dueAfter(to, submittedAt) },
    });
    if (count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: "application.review-started",
      objectType: "application",
      objectId: applicationId,
      before: { state: from },
      after: { state: to },
    });
    return true;
  });
}
