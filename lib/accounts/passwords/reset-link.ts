import type { Db } from "@/lib/platform/db/client";
import { hashSecret, newSecret } from "@/lib/platform/secret/secret-token";

/** How long a link for choosing a password works, in milliseconds. */
export const resetLimit = 60 * 60 * 1000;

/** Makes a link's secret, with which the person may choose a password once; ended links go. */
export async function createReset(db: Db, userId: string, now: Date): Promise<string> {
  const secret = newSecret();
  await db.passwordReset.deleteMany({ where: { userId, expiresAt: { lte: now } } });
  await db.passwordReset.create({
    data: {
      userId,
      tokenHash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + resetLimit),
    },
    select: { id: true },
  });
  return secret;
}

/** Whether a link would still work. */
export async function resetIsOpen(db: Db, secret: string, now: Date): Promise<boolean> {
  return (await db.passwordReset.count({ where: openReset(secret, now) })) > 0;
}

/** Whose password a link may choose; null when it works no longer. */
export async function personOfReset(db: Db, secret: string, now: Date) {
  const reset = await db.passwordReset.findFirst({
    where: openReset(secret, now),
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return reset?.user ?? null;
}

/** Uses a link up; true for the one request of several that did. */
export async function useReset(tx: Db, secret: string, now: Date): Promise<boolean> {
  const { count } = await tx.passwordReset.updateMany({
    where: openReset(secret, now),
    data: { usedAt: now },
  });
  return count > 0;
}

/** Ends the links of a person that were not used. */
export async function endResets(tx: Db, userId: string): Promise<void> {
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
}

const openReset = (secret: string, now: Date) => ({
  tokenHash: hashSecret(secret),
  usedAt: null,
  expiresAt: { gt: now },
});
