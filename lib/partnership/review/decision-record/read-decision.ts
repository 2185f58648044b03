import { waiversOf } from "@/lib/partnership/review/waivers/in-force";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { assembleRecord, readRevision } from "./assemble";
import type { DecisionRecord, RecordSkeleton } from "./format";
import { inForceAt, recordedWaiver } from "./recorded-waiver";

const checkFacts = {
  id: true,
  cause: true,
  at: true,
  policyVersion: true,
  hash: true,
  evidence: true,
  report: true,
} as const satisfies Prisma.RevisionCheckSelect;

/** The record of an application's n-th decision; null when it has no so many. */
export async function readDecision(
  db: Db,
  applicationId: string,
  number: number,
): Promise<DecisionRecord | null> {
  const row = await db.decision.findFirst({
    where: { revision: { applicationId } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    skip: number - 1,
    select: {
      id: true,
      kind: true,
      reason: true,
      decidedAt: true,
      decidedById: true,
      revisionId: true,
      decidedBy: { select: { name: true } },
      check: { select: checkFacts },
      record: { select: { content: true } },
    },
  });
  if (!row) return null;
  const { id, kind, reason, decidedAt: at, revisionId, check, record } = row;
  const revision = await readRevision(db, revisionId);
  if (record) return withContent(record.content as unknown as RecordSkeleton, revision, check);
  const waivers = inForceAt(await waiversOf(db, applicationId), at);
  return assembleRecord({
    decision: { id, number, kind, at, reason, by: row.decidedBy.name, byId: row.decidedById },
    revision,
    check,
    waivers: waivers.map(recordedWaiver),
    shown: null,
    kept: "later",
  });
}

/** A kept record with the large parts that have rows of their own. */
function withContent(
  { submitted, check, ...rest }: RecordSkeleton,
  revision: Frozen & { document: Prisma.JsonValue },
  judged: Frozen | null,
): DecisionRecord {
  return {
    ...rest,
    submitted: { ...submitted, ...contentOf(revision) },
    check: check && { ...check, ...contentOf(judged ?? revision) },
    document: revision.document as DecisionRecord["document"],
  };
}

type Frozen = { evidence: Prisma.JsonValue; report: Prisma.JsonValue };

const contentOf = ({ evidence, report }: Frozen) => ({
  evidence: evidence as DecisionRecord["submitted"]["evidence"],
  report: report as unknown as DecisionRecord["submitted"]["report"],
});
