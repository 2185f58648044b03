import type { Db } from "@/lib/platform/db/client";
import { daysKept, removeFiles } from "@/lib/platform/export-files/files";

const dayLength = 24 * 60 * 60 * 1000;
/** Days that a run without a file is still listed. */
const daysListed = 90;

/** Removes files that were kept long enough, and runs that nobody asks about any more. */
export async function clearRuns(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayLength);
  const old = await db.exportRun.findMany({
    where: { file: { not: null }, finishedAt: { lt: before(daysKept) } },
    select: { id: true },
  });
  for (const { id } of old) {
    await removeFiles(id);
    await db.exportRun.updateMany({ where: { id }, data: { file: null } });
  }
  await db.exportRun.deleteMany({ where: { file: null, finishedAt: { lt: before(daysListed) } } });
}
