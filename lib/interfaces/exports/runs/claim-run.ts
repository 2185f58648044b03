import type { Db } from "@/lib/platform/db/client";

/** How long a worker may be silent about a run before it is taken for dead, in milliseconds. */
export const lease = 2 * 60_000;

/**
 * Claims the run that waited longest, for this worker and no other: its id, or null when none waits.
 */
export async function claimRun(db: Db, now: Date): Promise<string | null> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + lease).toISOString();
  const [claimed] = await db.$queryRaw<{ id: string }[]>`
    UPDATE "ExportRun" SET "state" = 'running', "startedAt" = ${at}::timestamp,
      "leaseUntil" = ${until}::timestamp
    WHERE "id" = (
      SELECT "id" FROM "ExportRun" WHERE "state" = 'waiting'
      ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id"`;
  return claimed?.id ?? null;
}

/** Says how far a run is, and that its worker lives; false when it is not this worker's any more. */
export async function reportProgress(
  db: Db,
  id: string,
  progress: { now: Date; rowsDone: number; rowsTotal: number },
): Promise<boolean> {
  const { now, ...rows } = progress;
  const { count } = await db.exportRun.updateMany({
    where: { id, state: "running" },
    data: { ...rows, leaseUntil: new Date(now.getTime() + lease) },
  });
  return count === 1;
}
