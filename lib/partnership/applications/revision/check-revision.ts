import { randomUUID } from "node:crypto";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { Report } from "@/lib/core/requirements/report";
import { inTurns } from "@/lib/core/steps/steps";
import { verdictColumns } from "@/lib/partnership/applications/document/list-columns";
import { type RowSeal, sealRow } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import { wordOf } from "@/lib/platform/db/enum-words";
import type { CheckCause } from "@/lib/platform/db/generated/enums";
import { jsonParameter, parsedInTurn } from "@/lib/platform/db/json-text";
import { isFailureReason } from "@/lib/sources/peeringdb/failure";
import { freezingSteps } from "./freeze";
import { frozenDocument } from "./frozen-parts";
import { evidenceOf } from "./frozen-revision";
import { evidenceNow, judgeNow } from "./judge-now";

type Asked = {
  revisionId: string;
  cause: CheckCause;
  /** Null for what the portal checks by itself. */
  askedById: string | null;
  now: Date;
  policy?: Policy;
  /** A judgement made before the transaction; it counts unless something it rests on has changed. */
  ahead?: RevisionJudgement | null;
};

/** The frozen document of a revision judged, ready to be kept. */
export type RevisionJudgement = Awaited<ReturnType<typeof judgeRevision>>;

/**
 * Judges the frozen document of a revision by the evidence stored now, a policy and the moment. Of a large
 * one that takes seconds: done before the transaction that keeps it, nobody waits meanwhile.
 *
 * @throws when there is no such revision.
 */
export async function judgeRevision(
  db: Db,
  { revisionId, now, policy = currentPolicy }: Pick<Asked, "revisionId" | "now" | "policy">,
) {
  const { application } = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { application: { select: { organisationId: true } } },
  });
  const document = await frozenDocument(db, revisionId);
  const { organisationId } = application;
  const { evidence, report } = await judgeNow(db, { organisationId, document }, { now, policy });
  const policyVersion = policy.version;
  const frozen = await inTurns(freezingSteps({ document, evidence, policyVersion, report }));
  return { revisionId, organisationId, policyVersion, document, evidence, report, frozen };
}

/** Whether a judgement is what would be found now: same revision, policy and evidence. */
async function stillHolds(tx: Db, ahead: RevisionJudgement, { revisionId, policy }: Asked) {
  if (ahead.revisionId !== revisionId) return false;
  if (ahead.policyVersion !== (policy ?? currentPolicy).version) return false;
  const { organisationId, document, frozen } = ahead;
  const evidence = await evidenceNow(tx, { organisationId, asn: document.partner.asn });
  return canonicalJson(evidence) === frozen.evidence.text;
}

/**
 * Judges the frozen document of a revision again, by the evidence stored now, the newest policy (or
 * the one given) and the moment, and keeps the answer beside the revision, which
 * stays as it was submitted. Its seal goes into the audit entry of whatever it was made for
 * (`recordCheck`, when it was for itself).
 *
 * @throws when there is no such revision.
 */
export async function checkRevision(tx: Db, asked: Asked) {
  const { revisionId, cause, askedById, now, ahead } = asked;
  const held = ahead && (await stillHolds(tx, ahead, asked)) ? ahead : null;
  const judgement = held ?? (await judgeRevision(tx, asked));
  const { document, evidence, report, policyVersion, frozen } = judgement;
  const at = await afterTheLast(tx, revisionId, now);
  const id = randomUUID();
  const check = {
    id,
    revisionId,
    cause,
    askedById,
    at,
    evidence: frozen.evidence,
    policyVersion,
    report: frozen.report,
    ...verdictColumns(report),
    hash: frozen.hash,
  };
  const reportJson = await jsonParameter(tx, frozen.report.text);
  const evidenceJson = await jsonParameter(tx, frozen.evidence.text);
  await tx.$executeRaw`
    INSERT INTO "RevisionCheck" ("id", "revisionId", "cause", "askedById", "at", "evidence",
      "policyVersion", "report", "verdict", "failing", "unknown", "hash")
    VALUES (${id}, ${revisionId}, ${wordOf(cause)}::"CheckCause", ${askedById},
      ${at.toISOString()}::timestamp, ${evidenceJson}, ${policyVersion}, ${reportJson},
      ${report.verdict}::"Verdict", ${check.failing}, ${check.unknown}, ${check.hash})`;
  const seal: RowSeal = sealRow("check", check);
  const { hash } = check;
  return { id, cause, at, policyVersion, hash, document, evidence, report, seal, judgement };
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
  evidence: string;
  report: string;
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
    SELECT c.id, c.cause::text AS cause, c.at, c.evidence::text AS evidence, c.report::text AS report, u.name AS "askedBy",
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
  const evidence = evidenceOf(JSON.parse(check.evidence));
  const answeredAt = evidence.peeringDb ? new Date(evidence.peeringDb.fetchedAt) : null;
  const failed = failedAt !== null && (answeredAt === null || failedAt > answeredAt);
  return {
    ...rest,
    evidence,
    report: (await parsedInTurn(check.report)) as Report,
    /** Why PeeringDB could not be asked for it; null when its answer is the newest there was. */
    failure: failed && failure !== null && isFailureReason(failure) ? failure : null,
  };
}

export type LatestCheck = NonNullable<Awaited<ReturnType<typeof latestCheck>>>;
