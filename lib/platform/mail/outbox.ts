import type { Db } from "@/lib/platform/db/client";
import { atOnce } from "./queue";

/** Has mails that failed sent again, with all their tries: one, or all. Returns how many. */
export async function requeueFailed(tx: Db, id: string | null): Promise<number> {
  const { count } = await tx.mailOutbox.updateMany({
    where: { state: "failed", ...(id !== null && { id }) },
    data: { state: "waiting", attempts: 0, failedAt: null, nextAttemptAt: atOnce },
  });
  return count;
}

/** How long sent mails stay in the outbox, in milliseconds; failed ones stay. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Removes mails from the outbox that were sent long ago. */
export async function clearSent(db: Db, now: Date): Promise<void> {
  await db.mailOutbox.deleteMany({
    where: { state: "sent", sentAt: { lt: new Date(now.getTime() - keptFor) } },
  });
}

/** Removes every mail, sent or not: for a story of the past, which nobody is to be told. */
export async function clearOutbox(db: Db): Promise<void> {
  await db.mailOutbox.deleteMany();
}
