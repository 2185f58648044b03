import { revisionHash } from "@/lib/applications/revision-hash";
import { storedVerdict } from "@/lib/applications/stored-verdict";
import type { Db } from "@/lib/db/client";
import type { CheckCause } from "@/lib/db/generated/enums";
import { currentPolicy } from "@/lib/policy/policies";
import type { Policy } from "@/lib/policy/policy";
import { documentOf, evidenceOf, reportOf } from "../frozen-revision";
import { standing } from "../waivers/standing";
import { judgeNow } from "./judge-now";

type Asked = {
  revisionId: string;
  cause: CheckCause;
  /** Null for what the portal checks by itself. */
  askedById: string | null;
  now: Date;
  policy?: Policy;
};

/**
 * Judges the frozen document of a revision again, by the evidence stored now, the present policy and
 * the moment, and keeps the answer beside the revision, which stays as it was submitted.
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
  const { failing, unaccepted, unknown } = standing(report, []);
  const { id } = await tx.revisionCheck.create({
    data: {
      revisionId,
      cause,
      askedById,
      at: now,
      evidence: JSON.parse(JSON.stringify(evidence)),
      policyVersion,
      report,
      verdict: storedVerdict(report.verdict),
      failing: failing.length + unaccepted.length,
      unknown: unknown.length,
      hash: revisionHash({ document, evidence, policyVersion, report }),
    },
    select: { id: true },
  });
  return { id, cause, at: now, evidence, report };
}

/** The newest judgement of a revision since it was submitted; null when there was none. */
export async function latestCheck(db: Db, revisionId: string) {
  const check = await db.revisionCheck.findFirst({
    where: { revisionId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      id: true,
      cause: true,
      at: true,
      evidence: true,
      report: true,
      askedBy: { select: { name: true } },
    },
  });
  if (!check) return null;
  const { evidence, report, askedBy, ...rest } = check;
  return {
    ...rest,
    askedBy: askedBy?.name ?? null,
    evidence: evidenceOf(evidence),
    report: reportOf(report),
  };
}

export type LatestCheck = NonNullable<Awaited<ReturnType<typeof latestCheck>>>;
