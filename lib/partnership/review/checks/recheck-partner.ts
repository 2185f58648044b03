import { currentPolicy, policyByVersion } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import { checkRevision, latestCheck } from "@/lib/partnership/applications/revision/check-revision";
import { documentInTurns, reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import { judgeNow } from "@/lib/partnership/applications/revision/judge-now";
import { afterCheck } from "@/lib/partnership/review/follow-ups/after-check";
import { inForceStanding } from "@/lib/partnership/review/follow-ups/falling-short";
import { outcomeOf } from "@/lib/partnership/review/follow-ups/outcome";
import { waiversOf } from "@/lib/partnership/review/waivers/in-force";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import { byNewestPolicy } from "./newest-policy";
import { recordCheck } from "./record-check";

/** A partner whose turn it is. */
export type DuePartner = { partnerId: string; applicationId: string };

/**
 * Takes the next partner of a round that no other worker has taken, and locks its application until
 * the transaction ends. Null when none is left, or others have locked the rest.
 */
export async function takeNext(tx: Db, run: number): Promise<DuePartner | null> {
  const [due] = await tx.$queryRaw<DuePartner[]>`
    SELECT c."partnerId", a."id" AS "applicationId"
    FROM "PartnerRecheck" c
    JOIN "Partner" p ON p."id" = c."partnerId"
    JOIN "Application" a ON a."id" = p."applicationId"
    WHERE c."run" < ${run} AND p."revisionId" IS NOT NULL
    ORDER BY c."run", c."partnerId" LIMIT 1
    FOR UPDATE OF a SKIP LOCKED`;
  return due ?? null;
}

/**
 * Judges the revision in force of a locked partner by present evidence and date and the policy version
 * that it names, and beside that by the newest, which opens no follow-up. A check is kept where a rule
 * stands otherwise than at the last one; else only that it was looked at. Answers false when another
 * worker has just done it.
 *
 * @param options.policy judges instead of the revision's own version
 */
export async function recheckPartner(
  tx: Db,
  { partnerId, applicationId }: DuePartner,
  { run, now, ...options }: { run: number; now: Date; policy?: Policy },
): Promise<boolean> {
  const { count } = await tx.partnerRecheck.updateMany({
    where: { partnerId, run: { lt: run } },
    data: { run, at: now },
  });
  if (count === 0) return false;
  const { recheck, revision } = await tx.partner.findUniqueOrThrow({
    where: { id: partnerId },
    select: {
      recheck: { select: { revisionId: true, outcome: true } },
      revision: {
        select: {
          id: true,
          number: true,
          document: true,
          policyVersion: true,
          report: true,
          application: { select: { organisationId: true } },
        },
      },
    },
  });
  if (!revision) return false;
  const revisionId = revision.id;
  const { organisationId } = revision.application;
  const document = await documentInTurns(revision.document);
  const policy = options.policy ?? policyByVersion(revision.policyVersion) ?? currentPolicy;
  const { evidence, report } = await judgeNow(tx, { organisationId, document }, { now, policy });
  const waivers = await waiversOf(tx, applicationId);
  const standsNow = (each: typeof report) => outcomeOf(each, inForceStanding(each, waivers, now));
  const known = recheck?.revisionId === revisionId ? recheck.outcome : null;
  const last =
    known ?? standsNow((await latestCheck(tx, revisionId))?.report ?? reportOf(revision.report));
  const check =
    standsNow(report) === last
      ? null
      : await checkRevision(tx, { revisionId, cause: "nightly", askedById: null, now, policy });
  const newest = await byNewestPolicy(policy.version, { document, evidence, now });
  const entry = await afterCheck(tx, { applicationId, revisionId, report, newest, now });
  if (entry) await recordAudit(tx, { actor: "system", ...entry });
  if (check) await recordCheck(tx, "system", { applicationId, revision: revision.number }, check);
  return true;
}
