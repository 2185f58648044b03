import type { Db } from "@/lib/platform/db/client";
import type { Clock } from "@/lib/platform/db/clock";

/**
 * Does work once in each span of time, on whichever server asks first. A run that dies is done again
 * with the next span; a clock that is set back delays it by one span at most.
 *
 * @param span in milliseconds.
 * @returns whether it was this call that did it.
 */
export async function onceEvery(
  db: Db,
  { name, span, clock }: { name: string; span: number; clock: Clock },
  work: (now: Date) => Promise<unknown>,
): Promise<boolean> {
  const now = await clock();
  const due = now.toISOString();
  const next = new Date(now.getTime() + span).toISOString();
  const claimed = await db.$queryRaw<unknown[]>`
    INSERT INTO "JobRun" ("name", "nextAt") VALUES (${name}, ${next}::timestamp)
    ON CONFLICT ("name") DO UPDATE SET "nextAt" = excluded."nextAt"
    WHERE "JobRun"."nextAt" <= ${due}::timestamp OR "JobRun"."nextAt" > ${next}::timestamp
    RETURNING "name"`;
  if (claimed.length === 0) return false;
  await work(now);
  return true;
}
