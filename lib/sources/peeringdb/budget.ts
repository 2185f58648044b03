import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isPaused, pauseUntil } from "@/lib/platform/limits/pause";
import { takeUses } from "@/lib/platform/limits/rolling-limit";

/**
 * PeeringDB allows 20 anonymous questions a minute from one address. All servers on one database
 * count together, over the last 60 s whenever that is.
 */
const asked = { key: "peeringdb:asked", uses: 20, window: 60_000 };
const closed = "peeringdb:closed-until";

/** Any number; it names the lock under which questions are counted. */
const lockId = 399_900;

/** Takes the right to ask `questions` times now; false when that would be too many. */
export async function takeQuestions(
  db: PrismaClient,
  questions: number,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${lockId})) AS held`;
    if (await isPaused(tx, closed, now)) return false;
    return takeUses(tx, asked, questions, now);
  });
}

/** Remembers that PeeringDB asked to be left alone until the moment (429 with Retry-After). */
export function closeUntil(db: PrismaClient, until: Date): Promise<void> {
  return pauseUntil(db, closed, until);
}
