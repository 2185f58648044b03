import type { PrismaClient } from "@/lib/platform/db/generated/client";

/**
 * PeeringDB allows 20 anonymous questions a minute from one address. All servers on one database
 * count together, over the last 60 s whenever that is.
 */
const perMinute = 20;
const asked = "peeringdb:asked";
const closed = "peeringdb:closed-until";

/** Any number; it names the lock under which questions are counted. */
const lockId = 399_900;

/** Takes the right to ask `questions` times now; false when that would be too many. */
export async function takeQuestions(
  db: PrismaClient,
  questions: number,
  now: Date,
): Promise<boolean> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${lockId})) AS held`;
    await tx.rateLimit.deleteMany({ where: { key: asked, windowStart: { lte: minuteAgo } } });
    const wait = await tx.rateLimit.count({ where: { key: closed, windowStart: { gt: now } } });
    if (wait > 0) return false;
    const used = await tx.rateLimit.aggregate({ where: { key: asked }, _sum: { count: true } });
    if ((used._sum.count ?? 0) + questions > perMinute) return false;
    await tx.rateLimit.upsert({
      where: { key_windowStart: { key: asked, windowStart: now } },
      create: { key: asked, windowStart: now, count: questions },
      update: { count: { increment: questions } },
    });
    return true;
  });
}

/** Remembers that PeeringDB asked to be left alone until the moment (429 with Retry-After). */
export async function closeUntil(db: PrismaClient, until: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: closed, windowStart: { lt: until } } });
  await db.rateLimit.upsert({
    where: { key_windowStart: { key: closed, windowStart: until } },
    create: { key: closed, windowStart: until },
    update: {},
  });
}
