import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { dueAfter } from "@/lib/partnership/applications/lifecycle/due";
import { lockApplication } from "@/lib/partnership/applications/lifecycle/lock-application";
import { canDo, transitions } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
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
    await lockApplication(tx, applicationId);
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: { organisationId: true, lastEditedById: true, submittedAt: true, state: true },
    });
    if (!application?.submittedAt || !may(actor, "review.decide", application)) return false;
    const { submittedAt, state } = application;
    if (!canDo("startReview", state)) return false;
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "startReview",
      from: state,
      columns: { dueAt: dueAfter(transitions.startReview.to, submittedAt) },
    });
    return true;
  });
}
