import { transitions } from "@/lib/applications/states";
import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/policy";
import type { Db } from "@/lib/db/client";
import { isWriteConflict, uniqueViolation } from "@/lib/db/errors";
import type { PrismaClient } from "@/lib/db/generated/client";
import { type AsnTaken, listPartner } from "@/lib/partners/list-partner";
import { approvalObstacles } from "./approval";
import type { DecisionInput } from "./decision-input";
import { documentOf, reportOf } from "./frozen-revision";
import { type DecisionProblem, judgeDecision, reasonOf } from "./judge-decision";
import { lockApplication } from "./lock-application";
import { type Overtaken, overtakenBy } from "./overtaken";

export type DecisionRefusal =
  | { code: "not-found" }
  /** The decider belongs to the organisation that applies. */
  | { code: "own-organisation" }
  | AsnTaken
  | Overtaken
  | DecisionProblem;

export type DecisionOutcome = { ok: true } | { ok: false; refusal: DecisionRefusal };

const refused = (refusal: DecisionRefusal): DecisionOutcome => ({ ok: false, refusal });

const deeds = { approved: "approve", declined: "decline" } as const;

/** Tries of a transaction that another one got in the way of. */
const tries = 3;

/**
 * Approves or declines the revision the reviewer read: state, decision, audit trail and, on
 * approval, the directory change in one transaction or not at all. The same decision sent twice
 * counts once. Refused when it may not stand or the application has moved on meanwhile.
 */
export async function decide(
  client: PrismaClient,
  actor: SignedInActor,
  input: DecisionInput,
  now = new Date(),
): Promise<DecisionOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction((tx) => decideWithin(tx, actor, input, now));
    } catch (error) {
      // Another approval took the ASN or the address between our look and our write.
      const overtaken = uniqueViolation(error) !== null || isWriteConflict(error);
      if (!overtaken || attempt === tries) throw error;
    }
  }
}

async function decideWithin(
  tx: Db,
  actor: SignedInActor,
  input: DecisionInput,
  now: Date,
): Promise<DecisionOutcome> {
  const { applicationId, kind } = input;
  const application = await lockApplication(tx, applicationId);
  if (!application?.newest) return refused({ code: "not-found" });
  if (!may(actor, "review.decide", application.organisationId)) {
    return refused({ code: "own-organisation" });
  }
  const { state, newest } = application;
  const decided = newest.decision;
  const sentAgain = decided?.decidedById === actor.userId && decided.kind === kind;
  if (sentAgain && newest.number === input.revision) return { ok: true };
  const overtaken = overtakenBy(application, input.revision);
  if (overtaken) return refused(overtaken);
  const obstacles = approvalObstacles(reportOf(newest.report));
  const problem = judgeDecision(input, obstacles);
  if (problem) return refused(problem);

  const reason = reasonOf(input, obstacles);
  if (kind === "approved") {
    const listing = await listPartner(tx, {
      applicationId,
      revisionId: newest.id,
      document: documentOf(newest.document),
      approvedAt: now,
    });
    if (!listing.ok) return refused(listing.refusal);
    await recordAudit(tx, {
      actor,
      action: "partner.listed",
      objectType: "partner",
      objectId: listing.partnerId,
      after: { slug: listing.slug, revision: newest.number, metros: listing.metros },
    });
  }
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state },
    data: { state: transitions[deeds[kind]].to, decidedAt: now },
  });
  if (count !== 1) throw new Error(`Application ${applicationId} changed while it was held.`);
  await tx.decision.create({
    data: { revisionId: newest.id, kind, reason, decidedById: actor.userId, decidedAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: `application.${kind}`,
    objectType: "application",
    objectId: applicationId,
    before: { state },
    after: { state: kind, revision: newest.number, reason },
  });
  return { ok: true };
}
