import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Report } from "@/lib/core/requirements/report";
import type { Db } from "@/lib/platform/db/client";
import { parsedInTurn } from "@/lib/platform/db/json-text";
import { evidenceOf } from "./frozen-revision";

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
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT "document"::text AS "text" FROM "Revision"
    WHERE "applicationId" = ${applicationId} AND "number" = ${number}`;
  if (!row) return null;
  const document = (await parsedInTurn(row.text)) as ApplicationDocument;
  const report = await frozenReport(db, applicationId, number);
  return report && { document, report };
}

type ContentRow = {
  evidence: string;
  policyVersion: string;
  hash: string;
  /** Null where it is large. */
  document: string | null;
  report: string | null;
};

/** Bytes as stored, compressed, up to which a part is read along with the row. */
const smallPart = 50_000;

/**
 * All that a revision froze, by its id. A large document or report is read by itself and parsed in a
 * turn of its own.
 */
export async function frozenContent(db: Db, revisionId: string) {
  const [row] = await db.$queryRaw<ContentRow[]>`
    SELECT "evidence"::text AS "evidence", "policyVersion", "hash",
      CASE WHEN pg_column_size("document") <= ${smallPart} THEN "document"::text END AS "document",
      CASE WHEN pg_column_size("report") <= ${smallPart} THEN "report"::text END AS "report"
    FROM "Revision" WHERE "id" = ${revisionId}`;
  if (!row) throw new Error(`There is no revision ${revisionId}.`);
  const { policyVersion, hash } = row;
  return {
    document: (await parsedInTurn(
      row.document ?? (await documentText(db, revisionId)),
    )) as ApplicationDocument,
    evidence: evidenceOf(JSON.parse(row.evidence)),
    report: (await parsedInTurn(row.report ?? (await reportText(db, revisionId)))) as Report,
    policyVersion,
    hash,
  };
}

async function documentText(db: Db, revisionId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT "document"::text AS "text" FROM "Revision" WHERE "id" = ${revisionId}`;
  return row?.text ?? "null";
}

async function reportText(db: Db, revisionId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ text: string }[]>`
    SELECT "report"::text AS "text" FROM "Revision" WHERE "id" = ${revisionId}`;
  return row?.text ?? "null";
}

/** The document of a revision by its id, read and parsed in turns. */
export async function frozenDocument(db: Db, revisionId: string): Promise<ApplicationDocument> {
  return (await parsedInTurn(await documentText(db, revisionId))) as ApplicationDocument;
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
