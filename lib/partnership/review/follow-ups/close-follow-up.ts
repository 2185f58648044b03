import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import {
  judgeDecisionReason,
  type ReasonProblem,
} from "@/lib/partnership/review/decisions/judge-decision";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { nothingElseDue } from "./after-check";
import { endFollowUp } from "./end-follow-up";
import { itemsOf } from "./follow-up";

/** What a reviewer sends to close a follow-up: how many rules were on the screen, and why. */
export type ClosingInput = {
  applicationId: string;
  followUpId: string;
  /** How many rules the follow-up on the screen named; it may have grown since. */
  seen: number;
  /** For colleagues. Trimmed. */
  reason: string;
};

/** Reads the form; null when it isn't one of ours. */
export function readClosingForm(form: FormData): ClosingInput | null {
  const applicationId = formText(form, "application");
  const followUpId = formText(form, "followUp");
  const seen = Number(formText(form, "seen"));
  if (!applicationId || !followUpId || !Number.isSafeInteger(seen)) return null;
  return { applicationId, followUpId, seen, reason: formText(form, "reason") };
}

export type ClosingRefusal =
  | { code: "not-found" }
  | { code: "may-not"; conflict: Conflict | null }
  /** It was closed by somebody else, or by itself. */
  | { code: "closed-meanwhile" }
  /** More falls short than was on the screen. */
  | { code: "grown"; seen: number; rules: number }
  | ReasonProblem;

/**
 * Closes the open follow-up of an application with a reason. The partner stays in force and listed;
 * the rules it named count as known and open no other one until they were met in between. Null when it
 * is done; sent twice, it counts once.
 */
export function closeFollowUp(
  client: PrismaClient,
  actor: SignedInActor,
  input: ClosingInput,
  now = new Date(),
): Promise<ClosingRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, followUpId, seen, reason } = input;
    const application = await lockForReview(tx, applicationId);
    const followUp = await tx.followUp.findFirst({
      where: { id: followUpId, applicationId },
      select: { openFor: true, closedById: true, items: true },
    });
    if (!application || !followUp) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    if (followUp.openFor === null) {
      return followUp.closedById === actor.userId ? null : { code: "closed-meanwhile" };
    }
    const rules = itemsOf(followUp.items).length;
    if (rules !== seen) return { code: "grown", seen, rules };
    const unfit = judgeDecisionReason({ kind: "declined", reason });
    if (unfit) return unfit;
    const by = { userId: actor.userId, reason };
    const entry = await endFollowUp(tx, { applicationId, end: "closed", now, by });
    await nothingElseDue(tx, applicationId);
    if (entry) await recordAudit(tx, { actor, ...entry });
    return null;
  });
}
