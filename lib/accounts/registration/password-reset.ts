import { hashPassword } from "@/lib/accounts/passwords/password";
import { type PasswordProblem, passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { endSessions } from "@/lib/accounts/sessions/sessions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { absolute, sendMail } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { hashSecret, newSecret } from "@/lib/platform/secret/secret-token";

/** How long the link of a reset mail works, in milliseconds. */
export const RESET_LIMIT = 60 * 60 * 1000;

/**
 * Answers a forgotten password with one mail, whoever owns the address: a link to choose a new one,
 * or the news that there is no account. The page says the same in both cases.
 *
 * @returns the path in the mail, for a demonstration that shows it; null when no mail could be sent.
 */
export async function requestPasswordReset(
  db: Db,
  { email, locale, now }: { email: string; locale: Locale; now: Date },
): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, locale: true } });
  const secret = newSecret();
  if (user) {
    await db.passwordReset.deleteMany({ where: { userId: user.id, expiresAt: { lte: now } } });
    await db.passwordReset.create({
      data: {
        userId: user.id,
        tokenHash: hashSecret(secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + RESET_LIMIT),
      },
      select: { id: true },
    });
  }
  const path = user ? routes.resetPassword(secret) : routes.register();
  const sent = await sendMail({
    to: email,
    locale: user && isLocale(user.locale) ? user.locale : locale,
    kind: user ? "passwordReset" : "noAccount",
    values: { url: absolute(path) },
  });
  return sent ? path : null;
}

/** Whether a reset link would still work. */
export async function resetIsOpen(db: Db, secret: string, now: Date): Promise<boolean> {
  return (await db.passwordReset.count({ where: openReset(secret, now) })) > 0;
}

export type ResetResult =
  | { ok: true; userId: string }
  | { ok: false; problem: "linkInvalid" | PasswordProblem };

/**
 * Gives an account a new password through a mailed link, which works once and for an hour. All the
 * person's sessions and other reset links end with it.
 */
export async function resetPassword(
  db: PrismaClient,
  { secret, password, now }: { secret: string; password: string; now: Date },
): Promise<ResetResult> {
  const reset = await db.passwordReset.findFirst({
    where: openReset(secret, now),
    select: { id: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (!reset) return { ok: false, problem: "linkInvalid" };
  const { user } = reset;
  const problem = passwordProblem(password, user.email);
  if (problem) return { ok: false, problem };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx): Promise<ResetResult> => {
    // Only one of two requests at the same moment finds the link unused.
    const { count } = await tx.passwordReset.updateMany({
      where: openReset(secret, now),
      data: { usedAt: now },
    });
    if (count === 0) return { ok: false, problem: "linkInvalid" };
    await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } });
    await tx.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } });
    await tx.pendingSignIn.deleteMany({ where: { userId: user.id } });
    await endSessions(tx, user.id);
    await recordAudit(tx, {
      actor: { userId: user.id, name: user.name },
      action: "person.password-reset",
      objectType: "person",
      objectId: user.id,
    });
    return { ok: true, userId: user.id };
  });
}

const openReset = (secret: string, now: Date) => ({
  tokenHash: hashSecret(secret),
  usedAt: null,
  expiresAt: { gt: now },
});
