import type { Db } from "@/lib/platform/db/client";
import type { ApplicationState } from "@/lib/platform/db/generated/enums";
import { lockApplication } from "./lock-application";
import { visibleState } from "./visible-to-reviewers";

/** Locks an application and reads what a decision about it needs; null when there is none. */
export async function lockForReview(tx: Db, id: string) {
  await lockApplication(tx, id);
  const application = await tx.application.findUnique({
    where: { id },
    select: {
      organisationId: true,
      lastEditedById: true,
      state: true,
      followUpAt: true,
      partner: { select: { revisionId: true } },
    },
  });
  if (!application) return null;
  const { partner: listed, ...rest } = application;
  const locked = { ...rest, listed: listed !== null };
  // A change that was taken back is newer than what is in force, and nothing is decided about it.
  const inForce = visibleState(rest.state) === "approved" ? listed?.revisionId : null;
  const newest = await tx.revision.findFirst({
    where: { applicationId: id, ...(inForce && { id: inForce }) },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      decisions: {
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { kind: true, decidedById: true, decidedBy: { select: { name: true } } },
      },
    },
  });
  if (!newest) return { ...locked, newest: null };
  const { decisions, ...revision } = newest;
  const partner = await declaredPartner(tx, revision.id);
  return { ...locked, newest: { ...revision, partner, decision: decisions[0] ?? null } };
}

/**
 * The id of the revision that a decision would be about, without a lock: good enough to prepare for it.
 * Null when there is none.
 */
export async function newestRevisionOf(db: Db, id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<
    { state: ApplicationState; listed: string | null; newest: string | null }[]
  >`
    SELECT replace(a."state"::text, '-', '_') AS "state", p."revisionId" AS "listed",
           (SELECT r."id" FROM "Revision" r WHERE r."applicationId" = a."id"
             ORDER BY r."number" DESC LIMIT 1) AS "newest"
      FROM "Application" a LEFT JOIN "Partner" p ON p."applicationId" = a."id"
     WHERE a."id" = ${id}`;
  if (!row) return null;
  return (visibleState(row.state) === "approved" ? row.listed : null) ?? row.newest;
}

/** Who a revision says it is about; the rest of it, which may be large, stays in the database. */
async function declaredPartner(tx: Db, revisionId: string): Promise<{ name: string; asn: number }> {
  const [row] = await tx.$queryRaw<{ name: string; asn: bigint }[]>`
    SELECT "document" #>> '{partner,name}' AS "name", ("document" #>> '{partner,asn}')::bigint AS "asn"
    FROM "Revision" WHERE "id" = ${revisionId}`;
  if (!row) throw new Error(`There is no revision ${revisionId}.`);
  return { name: row.name, asn: Number(row.asn) };
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockForReview>>>;
