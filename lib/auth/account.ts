import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { type PasswordProblem, passwordProblem } from "@/lib/auth/password-rules";
import { confirmByPerson, forgetAttempts, takeAttempt } from "@/lib/auth/rate-limit";
import { endSessions } from "@/lib/auth/sessions";
import type { Db } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { queueMail } from "@/lib/mail/queue";
import { absolute } from "@/lib/mail/send";
import { routes } from "@/lib/routes";

/** Changes how a person is called and written to. */
export async function changeProfile(
  db: Db,
  actor: SignedInActor,
  { name, locale }: { name: string; locale: Locale },
): Promise<void> {
  await db.user.update({
    where: { id: actor.userId },
    data: { name, locale },
    select: { id: true },
  });
}

export type ChangePasswordResult =
  | { ok: true; sessionsEnded: number }
  | { ok: false; problem: "currentWrong" | "tooMany" | PasswordProblem };

/**
 * Changes a person's own password, on showing the current one, ends their other sessions and tells them
 * by mail. Guesses count by person, apart from those at sign-in, which strangers make.
 */
export async function changePassword(
  db: PrismaClient,
  actor: SignedInActor,
  { current, password, now }: { current: string; password: string; now: Date },
): Promise<ChangePasswordResult> {
  if (!(await takeAttempt(db, confirmByPerson, actor.userId, now))) {
    return { ok: false, problem: "tooMany" };
  }
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user?.passwordHash, current))) {
    return { ok: false, problem: "currentWrong" };
  }
  await forgetAttempts(db, confirmByPerson, actor.userId);
  const problem = passwordProblem(password, actor.email);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx): Promise<ChangePasswordResult> => {
    await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash },
      select: { id: true },
    });
    await tx.passwordReset.deleteMany({ where: { userId: actor.userId, usedAt: null } });
    await tx.halfSignIn.deleteMany({ where: { userId: actor.userId } });
    const sessionsEnded = await endSessions(tx, actor.userId, actor.sessionId);
    await queueMail(tx, {
      to: actor.email,
      locale: isLocale(actor.locale) ? actor.locale : "en",
      kind: "passwordChanged",
      values: { name: actor.name, url: absolute(routes.forgotPassword()) },
    });
    await recordAudit(tx, {
      actor,
      action: "person.password-changed",
      objectType: "person",
      objectId: actor.userId,
    });
    return { ok: true, sessionsEnded };
  });
}
