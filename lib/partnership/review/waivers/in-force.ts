import {
  type Waiver,
  type WaiverInForce,
  waiverState,
} from "@/lib/partnership/applications/revision/waiver";
import type { Db } from "@/lib/platform/db/client";

/**
 * Every waiver of an application, whatever became of it, the latest first. One statement instead of
 * Prisma's five, since each review page asks it.
 */
export function waiversOf(db: Db, applicationId: string): Promise<Waiver[]> {
  return db.$queryRaw<Waiver[]>`
    SELECT w.id, w."ruleId", w.level::text AS level, w.findings, w.reason,
           to_char(w."endsOn", 'YYYY-MM-DD') AS "endsOn", r.number AS revision,
           w."proposedById", proposer.name AS "proposedBy", w."proposedAt",
           w."secondById", second.name AS "secondBy", w."secondAt", w."withdrawnById",
           withdrawer.name AS "withdrawnBy", w."withdrawnAt", w."withdrawReason"
      FROM "Waiver" w
      JOIN "Revision" r ON r.id = w."revisionId"
      JOIN "User" proposer ON proposer.id = w."proposedById"
      LEFT JOIN "User" second ON second.id = w."secondById"
      LEFT JOIN "User" withdrawer ON withdrawer.id = w."withdrawnById"
     WHERE w."applicationId" = ${applicationId}
     ORDER BY w."proposedAt" DESC, w.id DESC`;
}

/** The waivers of an application that count at the moment; a later one of a rule comes first. */
export async function waiversInForce(
  db: Db,
  applicationId: string,
  now: Date,
): Promise<WaiverInForce[]> {
  const waivers = await waiversOf(db, applicationId);
  return waivers.filter((waiver) => waiverState(waiver, now) === "in-force");
}
