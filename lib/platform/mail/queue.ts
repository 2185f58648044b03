import type { Db } from "@/lib/platform/db/client";
import type { Mail } from "./envelope";

/** Earlier than any clock says: to be sent with the next look at the outbox. */
export const atOnce = new Date(0);

/** A mail for the outbox; a second one with the same `dedupe` is not queued. */
export type QueuedMail = Mail & { dedupe?: string };

/**
 * Puts mails into the outbox. Give it the transaction of the change they tell of: they go out when it
 * commits, within seconds, and are tried again while the mail server is away.
 */
export async function queueMail(tx: Db, ...mails: readonly QueuedMail[]): Promise<void> {
  if (mails.length === 0) return;
  await tx.mailOutbox.createMany({
    data: mails.map(({ values, ...mail }) => ({
      ...mail,
      values: { ...values },
      nextAttemptAt: atOnce,
    })),
    skipDuplicates: true,
  });
}
