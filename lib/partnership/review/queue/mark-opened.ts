import type { Db } from "@/lib/platform/db/client";

/**
 * Notes that a reviewer has opened an application, so that the queue tells what changed afterwards.
 * Give it the moment before the application was read: what happens in between is news.
 */
export async function markOpened(
  db: Db,
  userId: string,
  applicationId: string,
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "ReviewSeen" ("userId", "applicationId", "at") VALUES (${userId}, ${applicationId}, ${at})
    ON CONFLICT ("userId", "applicationId") DO UPDATE SET "at" = EXCLUDED."at"`;
}
