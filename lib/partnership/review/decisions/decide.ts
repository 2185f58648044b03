import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { lastCheckColumns } from "@/lib/partnership/applications/document/list-columns";
import { followUpDue } from "@/lib/partnership/applications/lifecycle/due";
import {
  lockForReview,
  newestRevisionOf,
} from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { notifyOfDecision } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { applyWaivers } from "@/lib/partnership/applications/revision/apply-waivers";
import {
  checkRevision,
  judgeRevision,
  type RevisionJudgement,
} from "@/lib/partnership/applications/revision/check-revision";
import { refreshControl } from "@/lib/partnership/asn-control/refresh-control";
import {
  type ApprovedRevision,
  type AsnTaken,
  type Listing,
  listPartner,
} from "@/lib/partnership/partners/list-partner";
import { placeToTake } from "@/lib/partnership/partners/place-to-take";
import { recordCheck } from "@/lib/partnership/review/checks/record-check";
import { writeDecision } from "@/lib/partnership/review/decision-record/write-decision";
import { endFollowUp } from "@/lib/partnership/review/follow-ups/end-follow-up";
import { type PlaceOpen, placeAnswerOf } from "@/lib/partnership/review/places/place-answer";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import type { Db } from "@/lib/platform/db/client";
import { isWriteConflict, uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { DecisionInput } from "./decision-input";
import {
  type ApprovalProblem,
  judgeApproval,
  judgeDecisionReason,
  type ReasonProblem,
} from "./judge-decision";
import { type MovedOn, movedOnSince } from "./moved-on";

export type DecisionRefusal =
  | { code: "not-found" }
  /** The decider may not judge this application; without a conflict, they are no reviewer any more. */
  | { code: "may-not"; conflict: Conflict | null }
  | AsnTaken
  | Omit<PlaceOpen, "ok">
  | MovedOn
  | ReasonProblem
  | ApprovalProblem;

export type DecisionOutcome = { ok: true } | ({ ok: false } & DecisionRefusal);

const refused = (refusal: DecisionRefusal): DecisionOutcome => ({ ok: false, ...refusal });

const transitionOf = { approved: "approve", declined: "decline" } as const;

/** Tries of a transaction that another one got in the way of. */
const tries = 3;

/**
 * Approves or declines the revision the reviewer read: state, decision, audit trail, what the
 * organisation is told and, on approval, the directory change in one transaction or not at all. It
 * rests on the revision judged again in that transaction, with the waivers in force laid over. The
 * same decision sent twice counts once. Refused when it may not stand or the application has moved on
 * meanwhile; what an approval was refused by is kept as a check.
 */
export async function decide(
  client: PrismaClient,
  actor: SignedInActor,
  input: DecisionInput,
  now = new Date(),
): Promise<DecisionOutcome> {
  if (input.kind === "approved") await lookAtControlAgain(client, actor, input.applicationId, now);
  const ahead = await judgeAhead(client, actor, input, now);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction((tx) => decideWithin(tx, actor, input, ahead, now));
    } catch (error) {
      // Another approval took the ASN or the address between our look and our write.
      const movedOn = uniqueViolation(error) !== null || isWriteConflict(error);
      if (!movedOn || attempt === tries) throw error;
    }
  }
}

/** Has the proof of control looked at again before an approval rests on it, outside the transaction. */
async function lookAtControlAgain(
  client: PrismaClient,
  actor: SignedInActor,
  id: string,
  now: Date,
): Promise<void> {
  const application = await client.application.findUnique({
    where: { id },
    select: { organisationId: true, lastEditedById: true, asn: true },
  });
  if (!application || !may(actor, "review.decide", application)) return;
  const { organisationId, asn } = application;
  await refreshControl(client, { organisationId, asn: Number(asn) }, now);
}

/**
 * Judges the revision before the transaction that decides it, where it looks as if it could be decided;
 * otherwise null.
 */
async function judgeAhead(
  client: PrismaClient,
  actor: SignedInActor,
  { applicationId, kind }: DecisionInput,
  now: Date,
): Promise<RevisionJudgement | null> {
  const application = await client.application.findUnique({
    where: { id: applicationId },
    select: { organisationId: true, lastEditedById: true, state: true },
  });
  if (!application || !may(actor, "review.decide", application)) return null;
  if (!canDo(transitionOf[kind], application.state)) return null;
  const revisionId = await newestRevisionOf(client, applicationId);
  return revisionId === null ? null : judgeRevision(client, { revisionId, now });
}

async function decideWithin(
  tx: Db,
  actor: SignedInActor,
  input: DecisionInput,
  ahead: RevisionJudgement | null,
  now: Date,
): Promise<DecisionOutcome> {
  const { applicationId, kind } = input;
  const application = await lockForReview(tx, applicationId);
  if (!application?.newest) return refused({ code: "not-found" });
  if (!may(actor, "review.decide", application)) {
    return refused({ code: "may-not", conflict: conflictOf(actor, application) });
  }
  const { state, newest } = application;
  const decided = newest.decision;
  const sentAgain = decided?.decidedById === actor.userId && decided.kind === kind;
  if (sentAgain && newest.number === input.revision) return { ok: true };
  const movedOn = movedOnSince(application, input.revision);
  if (movedOn) return refused(movedOn);
  const unfit = judgeDecisionReason(input);
  if (unfit) return refused(unfit);

  const revisionId = newest.id;
  const judged = await judgedNow(tx, actor, input, { revisionId, ahead, now });
  if (judged.problem) return refused(judged.problem);
  const reason = input.reason || null;
  const { document } = judged.check;
  const listing =
    kind === "approved"
      ? await listInPlace(tx, { applicationId, revisionId, document, approvedAt: now })
      : null;
  if (listing?.ok === false) {
    await setReviewColumns(tx, applicationId, lastCheckColumns(judged.check.report));
    await recordCheck(tx, actor, input, judged.check);
    return refused(listing);
  }
  const { document: _, judgement: _ahead, seal, ...check } = judged.check;
  const { waivers } = judged;
  const screen = input.check === undefined ? null : { check: input.check, blocking: input.seen };
  const made = { applicationId, revisionId, actor, kind, reason, check, waivers, screen, now };
  const { rows, ...written } = await writeDecision(tx, made);
  const { organisationId } = application;
  const { name: partner, asn } = document.partner;
  const told = { id: applicationId, organisationId, partner, asn, revision: newest.number };
  // What the revision in force before fell short of is over with it.
  const ended = listing && (await endFollowUp(tx, { applicationId, end: "replaced", now }));
  const listed = listing && {
    action: "partner.listed" as const,
    objectType: "partner" as const,
    objectId: listing.partnerId,
    after: { slug: listing.slug, revision: newest.number, metros: listing.metros },
  };
  await makeTransition(tx, {
    applicationId,
    actor,
    transition: transitionOf[kind],
    from: state,
    columns: {
      decidedAt: now,
      dueAt: listing ? null : followUpDue(application.followUpAt),
      ...lastCheckColumns(check.report),
    },
    notify: () => notifyOfDecision(tx, kind, { ...told, decision: written.decision }, now),
    alsoRecord: [ended, listed],
    after: {
      revision: newest.number,
      reason,
      ...written,
      check: check.id,
      waivers: waivers.map(({ id }) => id),
      rows: [seal, ...rows],
    },
  });
  return { ok: true };
}

/**
 * Lists what was approved. Where a partner of the imported list looks like the same company, a
 * reviewer must have said whether it is.
 */
async function listInPlace(tx: Db, approved: ApprovedRevision): Promise<Listing | PlaceOpen> {
  const { applicationId, approvedAt } = approved;
  const place = await placeToTake(tx, approved, approvedAt);
  if (!place) return listPartner(tx, approved);
  const { partnerId, name } = place;
  const answer = await placeAnswerOf(tx, { applicationId, partnerId });
  if (!answer) return { ok: false, code: "place-open", name };
  return listPartner(tx, { ...approved, takes: answer.same ? partnerId : null });
}

/** The revision judged at the moment of a decision: what stands against it, or what it rests on. */
async function judgedNow(
  tx: Db,
  actor: SignedInActor,
  input: DecisionInput,
  { revisionId, ahead, now }: { revisionId: string; ahead: RevisionJudgement | null; now: Date },
) {
  const askedById = actor.userId;
  const check = await checkRevision(tx, { revisionId, cause: "decision", askedById, now, ahead });
  const stands = applyWaivers(check.report, await waiversInForce(tx, input.applicationId, now));
  const problem = input.kind === "approved" ? judgeApproval(input, stands) : null;
  if (problem) {
    await setReviewColumns(tx, input.applicationId, lastCheckColumns(check.report));
    await recordCheck(tx, actor, input, check);
  }
  return { check, problem, waivers: [...stands.waived.values()] };
}
