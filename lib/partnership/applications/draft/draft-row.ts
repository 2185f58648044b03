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

/**
 * A draft held until the transaction ends: whoever else saves, submits, withdraws or decides it
 * waits, so what is read stays true until the commit.
 */
export async function lockDraft(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 AS "held" FROM "Application" WHERE "id" = ${id} FOR UPDATE`;
  return readDraftRow(tx, id);
}

export type DraftRow = NonNullable<Awaited<ReturnType<typeof readDraftRow>>>;
