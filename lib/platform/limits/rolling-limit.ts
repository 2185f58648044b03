import type { Db } from "@/lib/platform/db/client";

/** What may be used how often within any stretch of time; `window` in milliseconds. */
export interface RollingLimit {
  key: string;
  uses: number;
  window: number;
}

/**
 * Takes some uses of what is limited, and says whether there were that many left. The transaction must
 * hold a lock of the caller's: two that count at the same moment would both take the last.
 */
export async function takeUses(
  tx: Db,
  { key, uses, window }: RollingLimit,
  wanted: number,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - window);
  await tx.rateLimit.deleteMany({ where: { key, windowStart: { lte: since } } });
  const used = await tx.rateLimit.aggregate({ where: { key }, _sum: { count: true } });
  if ((used._sum.count ?? 0) + wanted > uses) return false;
  await tx.rateLimit.upsert({
    where: { key_windowStart: { key, windowStart: now } },
    create: { key, windowStart: now, count: wanted },
    update: { count: { increment: wanted } },
  });
  return true;
}

/** Gives back some of the uses that were taken at a moment and came to nothing. */
export async function giveBackUses(db: Db, key: string, uses: number, at: Date): Promise<void> {
  if (uses <= 0) return;
  await db.rateLimit.updateMany({
    where: { key, windowStart: at, count: { gte: uses } },
    data: { count: { decrement: uses } },
  });
}
