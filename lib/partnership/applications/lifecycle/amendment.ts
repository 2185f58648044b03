import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  lastCheckColumns,
  listColumns,
  submittedColumns,
} from "@/lib/partnership/applications/document/list-columns";
import { type DraftRow, lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { editedSections } from "@/lib/partnership/applications/form/form-values";
import { discardImport } from "@/lib/partnership/applications/import/import-document";
import { latestCheck } from "@/lib/partnership/applications/revision/check-revision";
import { reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { followUpDue } from "./due";
import { revisionInForce } from "./in-force";
import { allows, transitions } from "./states";
import { makeTransition } from "./transition";

type Editor = Pick<SignedInActor, "userId" | "name">;

/**
 * Begins a change of an approved application: its form opens with what was approved, which stays in
 * force and listed until the change is approved. Answers false when there is nothing to change;
 * begun twice, it is begun once.
 */
export async function startAmendment(
  client: PrismaClient,
  actor: Editor,
  applicationId: string,
  now = new Date(),
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    const inForce = await revisionInForce(tx, applicationId);
    if (!row || !inForce) return false;
    const { amend } = transitions;
    if (!allows("amend", { state: row.state, inForce: true })) return row.state === amend.to;
    await takeDocumentOf(tx, applicationId, inForce.id);
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "amend",
      from: row.state,
      columns: begunAnew(row, inForce.document, actor, now),
      after: { revision: inForce.number },
    });
    return true;
  });
}

/** Why a change was not dropped. */
export type DiscardRefusal = "changed-meanwhile" | "nothing-to-discard";

/**
 * Drops a change: the application is again what is in force. Whatever was edited goes, so it names
 * the version that was on the screen. Dropped twice, it is dropped once.
 */
export async function discardAmendment(
  client: PrismaClient,
  actor: Editor,
  { applicationId, version }: { applicationId: string; version: number },
  now = new Date(),
): Promise<DiscardRefusal | null> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    const inForce = await revisionInForce(tx, applicationId);
    if (!row || !inForce) return "nothing-to-discard";
    const { to } = transitions.discardAmendment;
    if (row.state === to) return null;
    if (!allows("discardAmendment", { state: row.state, inForce: true })) {
      return "nothing-to-discard";
    }
    if (row.version !== version) return "changed-meanwhile";
    const { document } = inForce;
    const last = await latestCheck(tx, inForce.id);
    await discardImport(tx, applicationId);
    await tx.pendingMeasurements.deleteMany({ where: { applicationId } });
    await takeDocumentOf(tx, applicationId, inForce.id);
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "discardAmendment",
      from: row.state,
      columns: {
        ...begunAnew(row, document, actor, now),
        ...submittedColumns(document),
        submittedAt: inForce.submittedAt,
        decidedAt: inForce.approvedAt,
        dueAt: followUpDue(row.followUpAt),
        withdrawnAt: null,
        ...lastCheckColumns(last?.report ?? reportOf(inForce.report)),
      },
      before: { version: row.version },
      after: { revision: inForce.number },
    });
    return null;
  });
}

/** Puts the document of a revision in the draft's place, inside the database: it may be large. */
async function takeDocumentOf(tx: Db, applicationId: string, revisionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Application" SET "document" = "Revision"."document"
    FROM "Revision" WHERE "Revision"."id" = ${revisionId} AND "Application"."id" = ${applicationId}`;
}

/** The other columns of a draft with another document in its place; what is still on somebody's screen meets a conflict. */
function begunAnew(row: DraftRow, document: ApplicationDocument, actor: Editor, now: Date) {
  const version = row.version + 1;
  const changed = { version, at: now.toISOString(), by: actor.name };
  return {
    unparsed: {},
    version,
    sectionVersions: Object.fromEntries(editedSections.map((section) => [section, changed])),
    lastEditedById: actor.userId,
    lastEditedAt: now,
    ...listColumns(document),
  };
}
