import type { Report } from "@/lib/core/requirements/report";
import type { Db } from "@/lib/platform/db/client";
import { parsedInTurn } from "@/lib/platform/db/json-text";

/** The report a revision stands by: its newest check's, or the one it was submitted with. */
export type PresentReport = {
  /** The check's id; "" for the submitted report. */
  check: string;
  report: Report;
};

/** The present report of a revision; throws when there is no such revision. */
export async function presentReport(db: Db, revision: { id: string }): Promise<PresentReport> {
  const [row] = await db.$queryRaw<{ check: string; report: string }[]>`
    (SELECT "id" AS "check", "report"::text AS "report" FROM "RevisionCheck"
      WHERE "revisionId" = ${revision.id} ORDER BY "at" DESC LIMIT 1)
    UNION ALL
    SELECT '', "report"::text FROM "Revision" WHERE "id" = ${revision.id}
      AND NOT EXISTS (SELECT 1 FROM "RevisionCheck" WHERE "revisionId" = ${revision.id})`;
  if (!row) throw new Error(`There is no revision ${revision.id}.`);
  return { check: row.check, report: (await parsedInTurn(row.report)) as Report };
}
