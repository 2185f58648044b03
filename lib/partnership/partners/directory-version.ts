import type { Db } from "@/lib/platform/db/client";

/**
 * Which edition of the directory the database holds. The database changes it by itself, in the
 * transaction of each change of a partner or a location (see the migration). Read it before what
 * it is to vouch for: what is read later may then be newer than its stamp, never older.
 */
export async function directoryStamp(db: Db): Promise<string> {
  const version = await db.directoryVersion.findUnique({
    where: { id: 1 },
    select: { stamp: true },
  });
  return version?.stamp ?? "none";
}
