import type { Db } from "@/lib/platform/db/client";

/** Whether something is to be left alone at the moment, for all servers on one database. */
export async function isPaused(db: Db, key: string, now: Date): Promise<boolean> {
  return (await db.rateLimit.count({ where: { key, windowStart: { gt: now } } })) > 0;
}

/** Leaves it alone until the moment; a later one that was set before stays. */
export async function pauseUntil(db: Db, key: string, until: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key, windowStart: { lt: until } } });
  await db.rateLimit.upsert({
    where: { key_windowStart: { key, windowStart: until } },
    create: { key, windowStart: until },
    update: {},
  });
}
