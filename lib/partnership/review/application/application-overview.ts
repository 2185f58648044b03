import { visibleInSql } from "@/lib/partnership/review/queue/visible-in-sql";
import type { Db } from "@/lib/platform/db/client";
import type { ApplicationState, DecisionKind, Verdict } from "@/lib/platform/db/generated/enums";

type DecisionRow = {
  kind: DecisionKind;
  reason: string | null;
  at: string;
  by: string;
  number: number;
};

type RevisionRow = {
  id: string;
  number: number;
  verdict: Verdict;
  submittedAt: string;
  submittedBy: string;
  decision: DecisionRow | null;
};

type ApplicationRow = {
  id: string;
  organisationId: string;
  lastEditedById: string | null;
  asn: bigint;
  state: ApplicationState;
  revokedAt: Date | null;
  organisation: string;
  slug: string | null;
  inForce: number | null;
  revisions: RevisionRow[];
};

/** JSON made by the database writes a moment in UTC without saying so. */
const moment = (text: string) => new Date(`${text}Z`);

/**
 * An application that reviewers may see, its revisions, the newest first, and what was last decided
 * on each; null when there is none. One statement instead of Prisma's eight.
 */
export async function applicationOverview(db: Db, id: string) {
  const [row] = await db.$queryRaw<ApplicationRow[]>`
    SELECT a."id", a."organisationId", a."lastEditedById", a."asn",
           replace(a."state"::text, '-', '_') AS "state", a."revokedAt", o."name" AS "organisation",
           partner."slug", listed."number" AS "inForce",
           (SELECT coalesce(json_agg(json_build_object('id', r."id", 'number', r."number",
                     'verdict', replace(r."verdict"::text, '-', '_'),
                     'submittedAt', r."submittedAt", 'submittedBy', submitter."name",
                     'decision', (SELECT json_build_object('kind', d."kind", 'reason', d."reason",
                         'at', d."decidedAt", 'by', decider."name",
                         'number', (SELECT count(*) FROM "Decision" e JOIN "Revision" er ON er."id" = e."revisionId"
                           WHERE er."applicationId" = a."id" AND (e."decidedAt", e."id") <= (d."decidedAt", d."id")))
                       FROM "Decision" d JOIN "User" decider ON decider."id" = d."decidedById"
                      WHERE d."revisionId" = r."id" ORDER BY d."decidedAt" DESC LIMIT 1)
                   ) ORDER BY r."number" DESC), '[]')
              FROM "Revision" r JOIN "User" submitter ON submitter."id" = r."submittedById"
             WHERE r."applicationId" = a."id") AS "revisions"
      FROM "Application" a
      JOIN "Organisation" o ON o."id" = a."organisationId"
      LEFT JOIN "Partner" partner ON partner."applicationId" = a."id"
      LEFT JOIN "Revision" listed ON listed."id" = partner."revisionId"
     WHERE a."id" = ${id} AND ${visibleInSql()}`;
  if (!row) return null;
  const { asn, slug, inForce, revisions, ...rest } = row;
  return {
    ...rest,
    asn: Number(asn),
    /** The directory's page of it, and the revision that is in force. */
    listed: slug === null ? null : { slug, revision: inForce },
    revisions: revisions.map(({ submittedAt, decision, ...revision }) => ({
      ...revision,
      submittedAt: moment(submittedAt),
      decision: decision && {
        /** Which of the application's decisions it is, from 1. */
        number: decision.number,
        kind: decision.kind,
        reason: decision.reason,
        decidedAt: moment(decision.at),
        decidedBy: decision.by,
      },
    })),
  };
}
