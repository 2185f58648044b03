import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Report } from "@/lib/core/requirements/report";
import type { Db } from "@/lib/platform/db/client";
import { parsedInTurn } from "@/lib/platform/db/json-text";

/**
 * The document and report of a revision; null when there is none of that number. Each is read as text
 * and parsed in a turn of its own. Revisions are written whole and never changed, so neither is judged
 * anew.
 */
export async function frozenParts(
  db: Db,
  applicationId: string,
  number: number,
): Promise<{ document: ApplicationDocument; report: Report } | null> {
  const text = await frozenDocumentText(db, applicationId, number);
  if (text === null) return null;
  const document = (await parsedInTurn(text)) as ApplicationDocument;
  const report = await frozenReport(db, applicationId, number);
  return report && { document, report };
}

/** The document of a revision as JSON text, laid out to be read; null when there is none of that number. */
export async function frozenDocumentText(
  db: Db,
  applicationId: string,
  number: number,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT jsonb_pretty("document") AS "text" FROM "Revision"
    WHERE "applicationId" = ${applicationId} AND "number" = ${number}`;
  return row?.text ?? null;
}

/** The report of a revision; null when there is none of that number. */
export async function frozenReport(
  db: Db,
  applicationId: string,
  number: number,
): Promise<Report | null> {
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT "report"::text AS "text" FROM "Revision"
    WHERE "applicationId" = ${applicationId} AND "number" = ${number}`;
  return row ? ((await parsedInTurn(row.text)) as Report) : null;
}
