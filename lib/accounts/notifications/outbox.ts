import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { requeueFailed } from "@/lib/platform/mail/outbox";

/** Most mails of each state that the page for administrators shows. */
export const maxShown = 50;

/** Mails that failed, newest first, and those that wait, next first; how many there are of each. */
export async function unsentMails(db: Db) {
  const select = {
    id: true,
    to: true,
    kind: true,
    values: true,
    state: true,
    createdAt: true,
    attempts: true,
    nextAttemptAt: true,
    lastError: true,
  } as const;
  const of = (state: "failed" | "waiting") => ({ where: { state }, select, take: maxShown });
  const [failed, waiting, failedCount, waitingCount] = await Promise.all([
    db.mailOutbox.findMany({ ...of("failed"), orderBy: { id: "desc" } }),
    db.mailOutbox.findMany({
      ...of("waiting"),
      orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    }),
    db.mailOutbox.count({ where: { state: "failed" } }),
    db.mailOutbox.count({ where: { state: "waiting" } }),
  ]);
  return { mails: [...failed, ...waiting], failedCount, waitingCount };
}

export type UnsentMail = Awaited<ReturnType<typeof unsentMails>>["mails"][number];

/**
 * Has mails that failed sent again, with all their tries: one, or all.
 *
 * @returns how many.
 */
export function retryMails(
  db: PrismaClient,
  actor: SignedInActor,
  id: string | null,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const count = await requeueFailed(tx, id);
    if (count === 0) return 0;
    await recordAudit(tx, {
      actor,
      action: "mail.retried",
      objectType: "mail",
      objectId: id ?? "all",
      after: { mails: count },
    });
    return count;
  });
}
