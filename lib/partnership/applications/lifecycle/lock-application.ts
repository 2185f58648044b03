import type { Db } from "@/lib/platform/db/client";

/**
 * Locks an application until the transaction ends: whoever else saves, submits, withdraws or decides
 * it waits. What is read after this stays true until the commit.
 */
export async function lockApplication(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${id} FOR UPDATE`;
}
