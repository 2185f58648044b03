import type { Db } from "@/lib/platform/db/client";

/** How long an authenticator may take to sign, in milliseconds. */
const challengeLimit = 5 * 60 * 1000;

/** Keeps the challenge that a session or half sign-in was given last; an earlier one is void. */
export async function keepChallenge(
  db: Db,
  holder: string,
  challenge: string,
  now: Date,
): Promise<void> {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const kept = { challenge, expiresAt: new Date(now.getTime() + challengeLimit) };
  await db.passkeyChallenge.upsert({
    where: { holder },
    create: { holder, ...kept },
    update: kept,
    select: { holder: true },
  });
}

/** Takes the holder's challenge away, to be used once; null when there is none or it is too old. */
export async function takeChallenge(db: Db, holder: string, now: Date): Promise<string | null> {
  const [taken] = await db.$queryRaw<{ challenge: string; expiresAt: Date }[]>`
    DELETE FROM "PasskeyChallenge" WHERE holder = ${holder} RETURNING challenge, "expiresAt"`;
  return taken && taken.expiresAt > now ? taken.challenge : null;
}

/** Voids the challenge of a half sign-in that is over. */
export async function dropChallenge(db: Db, holder: string): Promise<void> {
  await db.passkeyChallenge.deleteMany({ where: { holder } });
}
