import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { editedSections } from "@/lib/partnership/applications/form/form-values";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { Upload } from "@/lib/platform/http/uploaded-form";
import { read } from "@/lib/platform/reading-process/read";
import { type ImportChange, importChangesJob } from "./import-changes";
import { type ImportIssue, readImportJob, type StagedImport, unreadImport } from "./read-import";

/**
 * Keeps what was handed in until it is confirmed, mended or thrown away; what was there before goes.
 *
 * @param from the form of the import page, or the text of a document.
 * @param who handed it in, by id: large imports of one person wait behind those of others.
 */
export async function stageImport(
  db: Db,
  applicationId: string,
  from: Upload | string,
  who = applicationId,
): Promise<void> {
  const { asn } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { asn: true },
  });
  const size = typeof from === "string" ? from.length : from.body.byteLength;
  const outcome = await read(readImportJob, { from, asn: Number(asn) }, { size, who });
  await keep(db, applicationId, outcome.ok ? outcome.value : unreadImport(outcome.code));
}

/** Keeps that something was handed in that could not even be read, such as a file too large. */
export async function stageRefusal(db: Db, applicationId: string, code: string): Promise<void> {
  await keep(db, applicationId, unreadImport(code));
}

/** In SQL: a document of 20 MB goes as the text it is, neither parsed nor written as JSON again. */
async function keep(db: Db, applicationId: string, { document, issues, text }: StagedImport) {
  const told = JSON.stringify(issues);
  await db.$executeRaw`
    INSERT INTO "PendingImport" ("applicationId", "version", "document", "issues", "text")
    SELECT "id", "version", ${document}::jsonb, ${told}::jsonb, ${text}
    FROM "Application" WHERE "id" = ${applicationId}
    ON CONFLICT ("applicationId") DO UPDATE SET
      "version" = EXCLUDED."version", "document" = EXCLUDED."document",
      "issues" = EXCLUDED."issues", "text" = EXCLUDED."text", "createdAt" = EXCLUDED."createdAt"`;
}

/** Throws away what was handed in. */
export async function discardImport(db: Db, applicationId: string): Promise<void> {
  await db.pendingImport.deleteMany({ where: { applicationId } });
}

export type PendingImport = {
  issues: ImportIssue[];
  text: string | null;
  /** What it would change; null when it can't be taken. */
  changes: ImportChange[] | null;
  /** The draft's version that the changes are counted from. */
  version: number;
};

type PendingRow = {
  issues: string;
  text: string | null;
  before: string;
  after: string | null;
  version: number;
};

/**
 * What was handed in and waits, or null.
 *
 * @param who looks, by id: large imports of one person wait behind those of others.
 */
export async function pendingImport(
  db: Db,
  applicationId: string,
  who = applicationId,
): Promise<PendingImport | null> {
  const [row] = await db.$queryRaw<PendingRow[]>`
    SELECT p."issues"::text AS "issues", p."text", p."document"::text AS "after",
      a."document"::text AS "before", a."version"
    FROM "PendingImport" p JOIN "Application" a ON a."id" = p."applicationId"
    WHERE p."applicationId" = ${applicationId}`;
  if (!row) return null;
  const { text, version, before, after } = row;
  const issues = JSON.parse(row.issues) as ImportIssue[];
  if (after === null) return { issues, text, version, changes: null };
  const size = before.length + after.length;
  const changes = await read(importChangesJob, { before, after }, { size, who });
  return changes.ok
    ? { issues, text, version, changes: changes.value }
    : { ...unreadImport(changes.code), version, changes: null };
}

/**
 * Puts what was handed in in the draft's place, with whatever was typed and not understood there.
 * Refused when the draft has changed since the person looked, when nothing waits, or when the
 * draft can't be changed any more.
 */
export async function applyImport(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  applicationId: string,
  /** The version of the draft that was on screen beside the changes. */
  version: number,
  now = new Date(),
): Promise<"done" | "changed-meanwhile" | "impossible"> {
  return client.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId} FOR UPDATE`;
    const draft = await tx.application.findUnique({
      where: { id: applicationId },
      select: { state: true, version: true },
    });
    if (!draft || !isEditable(draft.state)) return "impossible";
    if (draft.version !== version) {
      const waits = await tx.pendingImport.count({ where: { applicationId } });
      return waits > 0 ? "changed-meanwhile" : "impossible";
    }
    // Copied inside the database: it was checked when it was staged. The columns are `listColumns`.
    const taken = await tx.$executeRaw`
      UPDATE "Application" a SET "document" = p."document",
        "partnerName" = p."document" #>> '{partner,name}',
        "partnerType" = (p."document" #>> '{partner,type}')::"PartnerType"
      FROM "PendingImport" p
      WHERE a."id" = ${applicationId} AND p."applicationId" = a."id" AND p."document" IS NOT NULL`;
    if (taken === 0) return "impossible";
    const next = draft.version + 1;
    const changed = { version: next, at: now.toISOString(), by: actor.name };
    await tx.application.update({
      where: { id: applicationId },
      data: {
        unparsed: {},
        version: next,
        sectionVersions: Object.fromEntries(editedSections.map((section) => [section, changed])),
        lastEditedById: actor.userId,
        lastEditedAt: now,
      },
      select: { id: true },
    });
    await discardImport(tx, applicationId);
    await recordAudit(tx, {
      actor,
      action: "application.imported",
      objectType: "application",
      objectId: applicationId,
      before: { version: draft.version },
      after: { version: next },
    });
    return "done";
  });
}
