import type { Db } from "@/lib/platform/db/client";
import type { KeptKind } from "./row-seal";

interface UnsealedRow {
  kind: KeptKind;
  id: string;
  at: Date;
}

/**
 * Rows that no entry of the trail has a hash of. Those from before the trail kept any are counted as
 * not covered; all others were written past the portal.
 */
export async function findUnrecorded(
  db: Db,
): Promise<{ uncovered: number; unrecorded: Pick<UnsealedRow, "kind" | "id">[] }> {
  const since = await sealedSince(db);
  const unsealed = await db.$queryRaw<UnsealedRow[]>`
    SELECT 'revision' AS "kind", r."id", r."submittedAt" AS "at" FROM "Revision" r
     WHERE NOT EXISTS (
       SELECT 1 FROM "AuditEvent" e WHERE e."objectId" = r."applicationId"
          AND (e."after" -> 'rows' @> jsonb_build_array(jsonb_build_object('kind', 'revision', 'id', r."id"))
            OR e."action" = 'application.submitted' AND e."after" -> 'rows' IS NULL
               AND e."after" -> 'revision' = to_jsonb(r."number")))
    UNION ALL
    SELECT 'check', c."id", c."at" FROM "RevisionCheck" c JOIN "Revision" r ON r."id" = c."revisionId"
     WHERE NOT EXISTS (
       SELECT 1 FROM "AuditEvent" e WHERE e."objectId" = r."applicationId"
          AND e."after" -> 'rows' @> jsonb_build_array(jsonb_build_object('kind', 'check', 'id', c."id")))
    UNION ALL
    SELECT 'decision', d."id", d."decidedAt" FROM "Decision" d JOIN "Revision" r ON r."id" = d."revisionId"
     WHERE NOT EXISTS (
       SELECT 1 FROM "AuditEvent" e WHERE e."objectId" = r."applicationId"
          AND e."after" -> 'rows' @> jsonb_build_array(jsonb_build_object('kind', 'decision', 'id', d."id")))
    UNION ALL
    SELECT 'record', k."id", d."decidedAt" FROM "DecisionRecord" k JOIN "Decision" d ON d."id" = k."decisionId"
     WHERE NOT EXISTS (
       SELECT 1 FROM "AuditEvent" e WHERE e."objectId" = k."applicationId"
          AND e."after" -> 'rows' @> jsonb_build_array(jsonb_build_object('kind', 'record', 'id', k."id")))`;
  const unrecorded = unsealed.filter(({ at }) => since === null || at >= since);
  return {
    uncovered: unsealed.length - unrecorded.length,
    unrecorded: unrecorded.map(({ kind, id }) => ({ kind, id })),
  };
}

/**
 * From when on the trail has hashes of rows; null when it always had. A portal of before has
 * submissions whose entries have none; without them no row may go unnamed, whatever its date.
 */
async function sealedSince(db: Db): Promise<Date | null> {
  const [answer] = await db.$queryRaw<{ before: boolean; since: Date | null }[]>`
    SELECT EXISTS (SELECT 1 FROM "AuditEvent"
                    WHERE "action" = 'application.submitted' AND "after" -> 'rows' IS NULL) AS "before",
           (SELECT min("at") FROM "AuditEvent" WHERE "after" -> 'rows' IS NOT NULL) AS "since"`;
  if (!answer?.before) return null;
  // Of before, and nothing has been written since: all rows are from before.
  return answer.since ?? new Date(8_640_000_000_000_000);
}
