import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { currentPolicy, policyByVersion } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import { lastCheckColumns } from "@/lib/partnership/applications/document/list-columns";
import {
  lockForReview,
  newestRevisionOf,
} from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import {
  checkRevision,
  judgeRevision,
} from "@/lib/partnership/applications/revision/check-revision";
import { refreshControl } from "@/lib/partnership/asn-control/refresh-control";
import { afterCheck } from "@/lib/partnership/review/follow-ups/after-check";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { lookUp } from "@/lib/sources/peeringdb/look-up";
import { byNewestPolicy } from "./newest-policy";
import { recordCheck } from "./record-check";

export type CheckOutcome =
  | { ok: true }
  | { ok: false; code: "not-found" }
  | { ok: false; code: "may-not"; conflict: Conflict | null }
  /** The partner submitted another revision since the page was opened. */
  | { ok: false; code: "resubmitted"; seen: number; newest: number };

type Asked = { applicationId: string; revision: number };

/** What is in force is judged by its own policy version, anything else by the newest. */
async function policyFor(tx: Db, revisionId: string): Promise<Policy> {
  const inForce = await tx.partner.findUnique({
    where: { revisionId },
    select: { revision: { select: { policyVersion: true } } },
  });
  return policyByVersion(inForce?.revision?.policyVersion ?? "") ?? currentPolicy;
}

/** Judges the newest revision before the transaction that keeps the check; null where there is none. */
async function judgeAhead(client: PrismaClient, applicationId: string, now: Date) {
  const revisionId = await newestRevisionOf(client, applicationId);
  if (!revisionId) return null;
  const policy = await policyFor(client, revisionId);
  const judgement = await judgeRevision(client, { revisionId, now, policy });
  const { document, evidence } = judgement;
  const newestResult = await byNewestPolicy(policy.version, { document, evidence, now });
  return { judgement, newestResult };
}

/**
 * Asks PeeringDB again and looks at the proof of control anew, then judges the newest revision by what is known after that. Where PeeringDB
 * cannot be asked, what it said last counts on, and its failure is kept for the page to tell. Of a
 * revision in force this opens or closes a follow-up, as the check of every night does.
 */
export async function checkAgain(
  client: PrismaClient,
  actor: SignedInActor,
  { applicationId, revision }: Asked,
  { peeringDbUrl, now }: { peeringDbUrl: string; now: Date },
): Promise<CheckOutcome> {
  const application = await client.application.findUnique({
    where: { id: applicationId },
    select: { asn: true, organisationId: true, lastEditedById: true },
  });
  if (!application) return { ok: false, code: "not-found" };
  if (!may(actor, "review.check", application)) {
    return { ok: false, code: "may-not", conflict: conflictOf(actor, application) };
  }
  const asn = Number(application.asn);
  await lookUp(client, asn, { url: peeringDbUrl, now, again: true });
  await refreshControl(client, { organisationId: application.organisationId, asn }, now);
  const ahead = await judgeAhead(client, applicationId, now);
  return client.$transaction(async (tx) => {
    const locked = await lockForReview(tx, applicationId);
    const hidden = locked?.state === "draft" && !locked.listed;
    if (!locked?.newest || hidden) return { ok: false, code: "not-found" };
    if (!may(actor, "review.check", locked)) {
      return { ok: false, code: "may-not", conflict: conflictOf(actor, locked) };
    }
    const { id: revisionId, number: newest } = locked.newest;
    if (newest !== revision) return { ok: false, code: "resubmitted", seen: revision, newest };
    const askedById = actor.userId;
    const policy = await policyFor(tx, revisionId);
    const check = await checkRevision(tx, {
      revisionId,
      cause: "asked",
      askedById,
      now,
      policy,
      ahead: ahead?.judgement,
    });
    const { document, evidence, report, judgement } = check;
    const newestResult =
      judgement === ahead?.judgement
        ? ahead.newestResult
        : await byNewestPolicy(policy.version, { document, evidence, now });
    await setReviewColumns(tx, applicationId, lastCheckColumns(report));
    const checked = { applicationId, revisionId, report, newest: newestResult, now };
    const followUp = await afterCheck(tx, checked);
    if (followUp) await recordAudit(tx, { actor: "system", ...followUp });
    await recordCheck(tx, actor, { applicationId, revision }, check);
    return { ok: true };
  });
}
