import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { maxWait } from "./backoff";

/** How long the mails a worker has claimed are its own, in milliseconds. */
export const lease = 5 * 60_000;

/** A mail of the outbox that this worker, and no other, sends now. */
export interface ClaimedMail {
  id: string;
  to: string;
  locale: string;
  kind: string;
  values: Prisma.JsonValue;
  /** Tries begun, this one included. */
  attempts: number;
}

/**
 * Claims mails that are due, for as long as the lease; those that another worker is claiming at the
 * same moment are passed over. What is due later than any wait we give is due now: a clock was set
 * back.
 */
export async function claimMails(db: Db, now: Date, most: number): Promise<ClaimedMail[]> {
  const until = new Date(now.getTime() + lease).toISOString();
  const misdated = new Date(now.getTime() + maxWait).toISOString();
  const due = now.toISOString();
  return db.$queryRaw<ClaimedMail[]>`
    WITH "due" AS MATERIALIZED (
      SELECT "id" FROM "MailOutbox"
      WHERE "state" = 'waiting'
        AND ("nextAttemptAt" <= ${due}::timestamp OR "nextAttemptAt" > ${misdated}::timestamp)
      ORDER BY "nextAttemptAt", "id"
      LIMIT ${most}
      FOR UPDATE SKIP LOCKED
    )
    UPDATE "MailOutbox" SET "attempts" = "attempts" + 1, "nextAttemptAt" = ${until}::timestamp
    FROM "due" WHERE "MailOutbox"."id" = "due"."id"
    RETURNING "MailOutbox"."id", "to", "locale", "kind", "values", "attempts"`;
}
