import { transitions } from "@/lib/applications/states";
import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/policy";
import type { Db } from "@/lib/db/client";
import { isWriteConflict, uniqueViolation } from "@/lib/db/errors";
import type { PrismaClient } from "@/lib/db/generated/client";
import { tellDecision } from "@/lib/notifications/tell-of-application";
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
 * Approves or declines the revision the reviewer read: state, decision, audit trail,
 * what the organisation is told and, on approval, the directory change in one transaction or not at all. The same decision sent twice
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
  if (!may(actor, "review.decide", application)) {
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
  const document = documentOf(newest.document);
  const revisionId = newest.id;
  const listing =
    kind === "approved"
      ? await listPartner(tx, { applicationId, revisionId, document, approvedAt: now })
      : null;
  if (listing?.ok === false) return refused(listing.refusal);
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state },
    data: { state: transitions[deeds[kind]].to, decidedAt: now, dueAt: null },
  });
  if (count !== 1) throw new Error(`Application ${applicationId} changed while it was held.`);
  await tx.decision.create({
    data: { revisionId, kind, reason, decidedById: actor.userId, decidedAt: now },
    select: { id: true },
  });
  const { organisationId } = application;
  const { name: partner, asn } = document.partner;
  const told = { id: applicationId, organisationId, partner, asn, revision: newest.number };
  await tellDecision(tx, kind, told, now);
  // Last, since whoever else has something to record waits from here on.
  if (listing) {
    await recordAudit(tx, {
      actor,
      action: "partner.listed",
      objectType: "partner",
      objectId: listing.partnerId,
      after: { slug: listing.slug, revision: newest.number, metros: listing.metros },
    });
  }
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
