import type { Db } from "@/lib/platform/db/client";
import type { SignInMethod } from "@/lib/platform/env/provider-names";
import { hashSecret, newSecret } from "@/lib/platform/secret/secret-token";

/** How long the second step may take, in milliseconds. */
export const halfLimit = 10 * 60 * 1000;

export interface PendingSignIn {
  id: string;
  userId: string;
  method: SignInMethod;
  next: string | null;
}

/**
 * Keeps what the first step showed until the second is done.
 *
 * @returns the secret for the browser's cookie.
 */
export async function beginPendingSignIn(
  db: Db,
  { now, ...half }: Omit<PendingSignIn, "id"> & { now: Date },
): Promise<string> {
  const secret = newSecret();
  await db.pendingSignIn.deleteMany({ where: { userId: half.userId, expiresAt: { lte: now } } });
  await db.pendingSignIn.create({
    data: {
      ...half,
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + halfLimit),
    },
    select: { id: true },
  });
  return secret;
}

/** The half sign-in of a browser; null when there is none or it took too long. */
export async function openPendingSignIn(
  db: Db,
  secret: string,
  now: Date,
): Promise<PendingSignIn | null> {
  const half = await db.pendingSignIn.findFirst({
    where: { secretHash: hashSecret(secret), expiresAt: { gt: now } },
    select: { id: true, userId: true, method: true, next: true },
  });
  return half && { ...half, method: half.method as SignInMethod };
}

/** Ends a half sign-in; true for the one request of several that did. */
export async function endPendingSignIn(tx: Db, id: string): Promise<boolean> {
  return (await tx.pendingSignIn.deleteMany({ where: { id } })).count === 1;
}

/** Ends all half sign-ins of a person. */
export async function endPendingSignIns(tx: Db, userId: string): Promise<void> {
  await tx.pendingSignIn.deleteMany({ where: { userId } });
}
