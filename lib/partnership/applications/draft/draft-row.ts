import { lockApplication } from "@/lib/partnership/applications/lifecycle/lock-application";
import type { Db } from "@/lib/platform/db/client";

const columns = {
  id: true,
  organisationId: true,
  state: true,
  asn: true,
  document: true,
  unparsed: true,
  version: true,
  sectionVersions: true,
  lastEditedAt: true,
  followUpAt: true,
} as const;

/** A draft as stored, or null. */
export function readDraftRow(db: Db, id: string) {
  return db.application.findUnique({ where: { id }, select: columns });
}

/** Locks an application until the transaction ends, and reads its draft; null when there is none. */
export async function lockDraft(tx: Db, id: string) {
  await lockApplication(tx, id);
  return readDraftRow(tx, id);
}

export type DraftRow = NonNullable<Awaited<ReturnType<typeof readDraftRow>>>;
