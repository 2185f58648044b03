import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { hashPassword, verifyPassword } from "@/lib/accounts/passwords/password";
import { type PasswordProblem, passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { confirmByPerson, forgetAttempts, takeAttempt } from "@/lib/platform/limits/rate-limit";
import { queueMail } from "@/lib/platform/mail/queue";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { replacePassword } from "./user";

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
  | { ok: false; code: "currentWrong" | "tooMany" | PasswordProblem };

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
    return { ok: false, code: "tooMany" };
  }
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user?.passwordHash, current))) {
    return { ok: false, code: "currentWrong" };
  }
  await forgetAttempts(db, confirmByPerson, actor.userId);
  const code = passwordProblem(password, actor.email);
  if (code) return { ok: false, code };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx): Promise<ChangePasswordResult> => {
    const { userId, sessionId } = actor;
    const sessionsEnded = await replacePassword(tx, userId, {
      passwordHash,
      keepSession: sessionId,
    });
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
