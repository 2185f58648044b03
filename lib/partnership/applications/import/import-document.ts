import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import { listColumns } from "@/lib/partnership/applications/document/list-columns";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { editedSections } from "@/lib/partnership/applications/form/form-values";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type ImportChange, importChanges } from "./import-changes";
import { type ImportIssue, longestKeptText, readImport } from "./read-import";

/** Issues shown of one import; ten thousand wrong rows are wrong in the same way. */
const mostIssues = 500;

/** Keeps what was handed in until it is confirmed, mended or thrown away; what was there before goes. */
export async function stageImport(db: Db, applicationId: string, text: string): Promise<void> {
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { asn: true, version: true },
  });
  const read = readImport(text, Number(row.asn));
  const data = {
    version: row.version,
    document: read.ok ? read.document : undefined,
    issues: read.ok ? [] : read.issues.slice(0, mostIssues),
    text: text.length <= longestKeptText ? text.replaceAll("\0", "") : null,
    createdAt: new Date(),
  };
  await refuseImport(db, applicationId);
  await db.pendingImport.create({ data: { applicationId, ...data }, select: { version: true } });
}

/** Keeps that something was handed in that could not even be read, such as a file too large. */
export async function stageRefusal(db: Db, applicationId: string, code: string): Promise<void> {
  const issue: ImportIssue = { of: "import", code, path: "", values: {} };
  await refuseImport(db, applicationId);
  await db.pendingImport.create({
    data: { applicationId, version: 0, issues: [issue] },
    select: { version: true },
  });
}

/** Throws away what was handed in. */
export async function refuseImport(db: Db, applicationId: string): Promise<void> {
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

/** What was handed in and waits, or null. */
export async function pendingImport(db: Db, applicationId: string): Promise<PendingImport | null> {
  const row = await db.pendingImport.findUnique({
    where: { applicationId },
    select: {
      issues: true,
      text: true,
      document: true,
      application: { select: { document: true, version: true } },
    },
  });
  if (!row) return null;
  const { application } = row;
  return {
    issues: row.issues as ImportIssue[],
    text: row.text,
    changes: row.document
      ? importChanges(
          applicationDocumentSchema.parse(application.document),
          applicationDocumentSchema.parse(row.document),
        )
      : null,
    version: application.version,
  };
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
    const draft = await lockDraft(tx, applicationId);
    const staged = await tx.pendingImport.findUnique({ where: { applicationId } });
    if (!draft || !staged?.document || !isEditable(draft.state)) return "impossible";
    if (draft.version !== version) return "changed-meanwhile";
    const document = applicationDocumentSchema.parse(staged.document);
    const next = draft.version + 1;
    const changed = { version: next, at: now.toISOString(), by: actor.name };
    await tx.application.update({
      where: { id: applicationId },
      data: {
        document,
        unparsed: {},
        version: next,
        sectionVersions: Object.fromEntries(editedSections.map((section) => [section, changed])),
        lastEditedById: actor.userId,
        lastEditedAt: now,
        ...listColumns(document),
      },
      select: { id: true },
    });
    await refuseImport(tx, applicationId);
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
