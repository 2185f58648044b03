import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import { verdictColumns } from "@/lib/partnership/applications/document/list-columns";
import { type RowSeal, sealRow } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { CheckCause } from "@/lib/platform/db/generated/enums";
import { isFailureReason } from "@/lib/sources/peeringdb/failure";
import { documentOf, evidenceOf, reportOf } from "./frozen-revision";
import { judgeNow } from "./judge-now";
import { revisionHash } from "./revision-hash";

type Asked = {
  revisionId: string;
  cause: CheckCause;
  /** Null for what the portal checks by itself. */
  askedById: string | null;
  now: Date;
  policy?: Policy;
};

/**
 * Judges the frozen document of a revision again, by the evidence stored now, the newest policy (or
 * the one given) and the moment, and keeps the answer beside the revision, which
 * stays as it was submitted. Its seal goes into the audit entry of whatever it was made for
 * (`recordCheck`, when it was for itself).
 *
 * @throws when there is no such revision.
 */
export async function checkRevision(
  tx: Db,
  { revisionId, cause, askedById, now, policy = currentPolicy }: Asked,
) {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { document: true, application: { select: { organisationId: true } } },
  });
  const document = documentOf(revision.document);
  const { organisationId } = revision.application;
  const { evidence, report } = await judgeNow(tx, { organisationId, document }, { now, policy });
  const policyVersion = policy.version;
  const at = await afterTheLast(tx, revisionId, now);
  const check = await tx.revisionCheck.create({
    data: {
      revisionId,
      cause,
      askedById,
      at,
      evidence: JSON.parse(JSON.stringify(evidence)),
      policyVersion,
      report,
      ...verdictColumns(report),
      hash: revisionHash({ document, evidence, policyVersion, report }),
    },
  });
  const seal: RowSeal = sealRow("check", check);
  return { id: check.id, cause, at, document, evidence, report, seal };
}

/** A clock that was set back does not put a new check before an older one: the newest counts. */
async function afterTheLast(tx: Db, revisionId: string, now: Date): Promise<Date> {
  const last = await tx.revisionCheck.findFirst({
    where: { revisionId },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return last && last.at >= now ? new Date(last.at.getTime() + 1) : now;
}

/** A judgement as stored, with the last time PeeringDB could not be asked. */
type CheckRow = {
  id: string;
  cause: CheckCause;
  at: Date;
  evidence: Prisma.JsonValue;
  report: Prisma.JsonValue;
  askedBy: string | null;
  failedAt: Date | null;
  failure: string | null;
};

/**
 * The newest judgement of a revision since it was submitted; null when there was none. One statement
 * instead of Prisma's four, since each review page asks it.
 */
export async function latestCheck(db: Db, revisionId: string) {
  const [check] = await db.$queryRaw<CheckRow[]>`
    SELECT c.id, c.cause::text AS cause, c.at, c.evidence, c.report, u.name AS "askedBy",
           f.at AS "failedAt", f.reason AS failure
      FROM "RevisionCheck" c
      JOIN "Revision" r ON r.id = c."revisionId"
      JOIN "Application" a ON a.id = r."applicationId"
      LEFT JOIN "User" u ON u.id = c."askedById"
      LEFT JOIN "PeeringDbFailure" f ON f.asn = a.asn AND f.at <= c.at
     WHERE c."revisionId" = ${revisionId}
     ORDER BY c.at DESC LIMIT 1`;
  if (!check) return null;
  const { failedAt, failure, ...rest } = check;
  const evidence = evidenceOf(check.evidence);
  const answeredAt = evidence.peeringDb ? new Date(evidence.peeringDb.fetchedAt) : null;
  const failed = failedAt !== null && (answeredAt === null || failedAt > answeredAt);
  return {
    ...rest,
    evidence,
    report: reportOf(check.report),
    /** Why PeeringDB could not be asked for it; null when its answer is the newest there was. */
    failure: failed && failure !== null && isFailureReason(failure) ? failure : null,
  };
}

export type LatestCheck = NonNullable<Awaited<ReturnType<typeof latestCheck>>>;
