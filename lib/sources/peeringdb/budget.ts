import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isPaused, pauseUntil } from "@/lib/platform/limits/pause";
import { giveBackUses, takeUses } from "@/lib/platform/limits/rolling-limit";
import { questionsPerMinute } from "./api-key";

/** All servers on one database count together, over the last 60 s whenever that is. */
const asked = { key: "peeringdb:asked", window: 60_000 };
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
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(${lockId})) AS locked`;
    if (await isPaused(tx, closed, now)) return false;
    return takeUses(tx, { ...asked, uses: questionsPerMinute() }, questions, now);
  });
}

/**
 * A number of questions that are to be asked, and how many of them were. Room for all is taken before
 * the first, so that no look-up stops half way; what was not sent is given back by `settle`.
 */
export class Questions {
  private sent = 0;
  private constructor(
    private readonly db: PrismaClient,
    private taken: number,
    private readonly now: Date,
  ) {}

  /** Takes the right to some questions; null when that would be too many. */
  static async take(db: PrismaClient, wanted: number, now: Date): Promise<Questions | null> {
    return (await takeQuestions(db, wanted, now)) ? new Questions(db, wanted, now) : null;
  }

  /** To be called before each question; false when there is no more room for it. */
  async next(): Promise<boolean> {
    if (this.sent === this.taken) {
      if (!(await takeQuestions(this.db, 1, this.now))) return false;
      this.taken += 1;
    }
    this.sent += 1;
    return true;
  }

  /** Gives back what was not sent. */
  async settle(): Promise<void> {
    await giveBackUses(this.db, asked.key, this.taken - this.sent, this.now);
  }
}

/** Remembers that PeeringDB asked to be left alone until the moment (429 with Retry-After). */
export function closeUntil(db: PrismaClient, until: Date): Promise<void> {
  return pauseUntil(db, closed, until);
}
