import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { verifyPassword } from "@/lib/accounts/passwords/password";
import type { Db } from "@/lib/platform/db/client";
import type { SignInMethod } from "@/lib/platform/env/provider-names";
import { confirmByPerson, forgetAttempts, takeAttempt } from "@/lib/platform/limits/rate-limit";

/** For how long after showing who one is one may change how one signs in, in milliseconds. */
export const freshFor = 10 * 60 * 1000;

/** Whether the session's person has shown lately who they are: not only that their browser is open. */
export async function isFresh(db: Db, sessionId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - freshFor);
  return (await db.session.count({ where: { id: sessionId, authenticatedAt: { gt: since } } })) > 0;
}

export type ConfirmResult = { ok: true } | { ok: false; code: "currentWrong" | "tooMany" };

/** Shows again who one is, by the password. Guesses count by person, apart from those at sign-in. */
export async function confirmByPassword(
  db: Db,
  actor: SignedInActor,
  { password, now }: { password: string; now: Date },
): Promise<ConfirmResult> {
  if (!(await takeAttempt(db, confirmByPerson, actor.userId, now))) {
    return { ok: false, code: "tooMany" };
  }
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user?.passwordHash, password))) {
    return { ok: false, code: "currentWrong" };
  }
  await forgetAttempts(db, confirmByPerson, actor.userId);
  await markFresh(db, actor, now);
  return { ok: true };
}

/** Notes that the session's person has shown again who they are; by a provider where one is named. */
export async function markFresh(
  tx: Db,
  { sessionId, userId }: SignedInActor,
  now: Date,
  method?: SignInMethod,
): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, userId },
    data: { authenticatedAt: now, method },
  });
}
