import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { waiverState } from "@/lib/partnership/applications/revision/waiver";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { WaiverRef } from "./confirm-waiver";
import { waiversOf } from "./in-force";
import type { WaiverOutcome } from "./waive";
import { judgeReason, type ReasonProblem } from "./waiver-input";

export type WithdrawRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  | { code: "already-withdrawn"; by: string }
  | { code: "already-ended" }
  | ReasonProblem;

const refused = (refusal: WithdrawRefusal): WaiverOutcome<WithdrawRefusal> => ({
  ok: false,
  ...refusal,
});

/**
 * Takes a waiver back, whether it is in force or only proposed, with a reason; any reviewer may. It
 * stays in the list. Done twice, it is done once.
 */
export function withdrawWaiver(
  client: PrismaClient,
  actor: SignedInActor,
  input: WaiverRef & { reason: string },
  now: Date,
): Promise<WaiverOutcome<WithdrawRefusal>> {
  return client.$transaction((tx) => withdrawWithin(tx, actor, input, now));
}

async function withdrawWithin(
  tx: Db,
  actor: SignedInActor,
  { applicationId, waiverId, reason }: WaiverRef & { reason: string },
  now: Date,
) {
  const application = await lockForReview(tx, applicationId);
  const waivers = await waiversOf(tx, applicationId);
  const waiver = waivers.find(({ id }) => id === waiverId);
  if (!application || !waiver) return refused({ code: "not-found" });
  if (!may(actor, "review.waive", application)) {
    return refused({ code: "may-not", conflict: conflictOf(actor, application) });
  }
  if (waiver.withdrawnBy !== null) {
    const sentAgain = waiver.withdrawnById === actor.userId;
    if (sentAgain) return { ok: true as const };
    return refused({ code: "already-withdrawn", by: waiver.withdrawnBy });
  }
  const state = waiverState(waiver, now);
  if (state === "ended") return refused({ code: "already-ended" });
  const problem = judgeReason(reason);
  if (problem) return refused(problem);
  await tx.waiver.update({
    where: { id: waiverId },
    data: { withdrawnById: actor.userId, withdrawnAt: now, withdrawReason: reason },
    select: { id: true },
  });
  const { ruleId, revision } = waiver;
  await recordAudit(tx, {
    actor,
    action: "application.waiver-withdrawn",
    objectType: "application",
    objectId: applicationId,
    before: { state },
    after: { revision, rule: ruleId, waiver: waiverId, reason },
  });
  return { ok: true as const };
}
