import { hashPassword } from "@/lib/accounts/passwords/password";
import { type PasswordProblem, passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { createReset, personOfReset, useReset } from "@/lib/accounts/passwords/reset-link";
import { replacePassword } from "@/lib/accounts/people/user";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { absolute, sendMail } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";

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
  const path = user ? routes.resetPassword(await createReset(db, user.id, now)) : routes.register();
  const sent = await sendMail({
    to: email,
    locale: user && isLocale(user.locale) ? user.locale : locale,
    kind: user ? "passwordReset" : "noAccount",
    values: { url: absolute(path) },
  });
  return sent ? path : null;
}

export type ResetResult =
  | { ok: true; userId: string }
  | { ok: false; code: "linkInvalid" | PasswordProblem };

/**
 * Gives an account a new password through a mailed link, which works once and for an hour. All the
 * person's sessions and other reset links end with it.
 */
export async function resetPassword(
  db: PrismaClient,
  { secret, password, now }: { secret: string; password: string; now: Date },
): Promise<ResetResult> {
  const user = await personOfReset(db, secret, now);
  if (!user) return { ok: false, code: "linkInvalid" };
  const problem = passwordProblem(password, user.email);
  if (problem) return { ok: false, code: problem };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx): Promise<ResetResult> => {
    // Only one of two requests at the same moment finds the link unused.
    if (!(await useReset(tx, secret, now))) return { ok: false, code: "linkInvalid" };
    await replacePassword(tx, user.id, { passwordHash });
    await recordAudit(tx, {
      actor: { userId: user.id, name: user.name },
      action: "person.password-reset",
      objectType: "person",
      objectId: user.id,
    });
    return { ok: true, userId: user.id };
  });
}
