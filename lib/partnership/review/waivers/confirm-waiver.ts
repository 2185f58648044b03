import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { staffActors } from "@/lib/accounts/people/staff";
import { may } from "@/lib/accounts/permissions/permissions";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { covers } from "@/lib/partnership/applications/revision/apply-waivers";
import { waiverState } from "@/lib/partnership/applications/revision/waiver";
import { presentReport } from "@/lib/partnership/review/checks/present-report";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { waiversOf } from "./in-force";
import type { WaiverOutcome } from "./waive";

export type ConfirmRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  /** It was withdrawn, has ended, or was never one that waits. */
  | { code: "not-proposed" }
  /** Two different reviewers have to agree. */
  | { code: "own-proposal" }
  /** Whoever proposed it may not judge the application any more. */
  | { code: "proposer-may-not"; by: string }
  /** The rule does not fail any more, or in another way than was proposed to accept. */
  | { code: "fails-otherwise"; rule: string };

/** Names a waiver of an application. */
export type WaiverRef = { applicationId: string; waiverId: string };

const refused = (refusal: ConfirmRefusal): WaiverOutcome<ConfirmRefusal> => ({
  ok: false,
  ...refusal,
});

/**
 * Puts the waiver of a mandatory rule in force, as the second reviewer. Both must be reviewers at
 * this moment whom nothing keeps from judging the application. Done twice, it is done once.
 */
export function confirmWaiver(
  client: PrismaClient,
  actor: SignedInActor,
  ref: WaiverRef,
  now: Date,
): Promise<WaiverOutcome<ConfirmRefusal>> {
  return client.$transaction((tx) => confirmWithin(tx, actor, ref, now));
}

async function confirmWithin(
  tx: Db,
  actor: SignedInActor,
  { applicationId, waiverId }: WaiverRef,
  now: Date,
) {
  const application = await lockForReview(tx, applicationId);
  const waivers = await waiversOf(tx, applicationId);
  const waiver = waivers.find(({ id }) => id === waiverId);
  if (!application?.newest || !waiver) return refused({ code: "not-found" });
  if (!may(actor, "review.waive", application)) {
    return refused({ code: "may-not", conflict: conflictOf(actor, application) });
  }
  const state = waiverState(waiver, now);
  const { ruleId, revision, endsOn } = waiver;
  if (state === "in-force" && waiver.secondById === actor.userId) return { ok: true as const };
  if (state !== "proposed") return refused({ code: "not-proposed" });
  if (waiver.proposedById === actor.userId) return refused({ code: "own-proposal" });
  const staff = await staffActors(tx, now);
  const proposer = staff.find(({ userId }) => userId === waiver.proposedById);
  if (!proposer || !may(proposer, "review.waive", application)) {
    return refused({ code: "proposer-may-not", by: waiver.proposedBy });
  }
  const { report } = await presentReport(tx, application.newest);
  if (!report.results.some((result) => covers(waiver, result))) {
    return refused({ code: "fails-otherwise", rule: ruleId });
  }
  await tx.waiver.update({
    where: { id: waiverId },
    data: { secondById: actor.userId, secondAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "application.waiver-confirmed",
    objectType: "application",
    objectId: applicationId,
    before: { state },
    after: { revision, rule: ruleId, waiver: waiverId, proposedBy: waiver.proposedById, endsOn },
  });
  return { ok: true as const };
}
