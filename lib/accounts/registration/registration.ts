import { type NameProblem, personNameProblem } from "@/lib/accounts/passwords/name-problem";
import { hashPassword } from "@/lib/accounts/passwords/password";
import { type PasswordProblem, passwordProblem } from "@/lib/accounts/passwords/password-rules";
import { createUser } from "@/lib/accounts/people/user";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { isLocale } from "@/lib/platform/i18n/locales";
import { absolute, sendMail } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { openRegistration, sealRegistration } from "./registration-token";

/**
 * Answers a wish to register with one mail, whoever owns the address: a link to go on, or the news
 * that there is an account already. The page says the same in both cases.
 *
 * @returns the path in the mail, for a demonstration that shows it; null when no mail could be sent.
 */
export async function requestRegistration(
  db: Db,
  { email, next, locale }: { email: string; next: string | null; locale: Locale },
): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { locale: true } });
  const path = user
    ? routes.signIn(next ?? undefined)
    : routes.finishRegistration(await sealRegistration({ email, next }));
  const sent = await sendMail({
    to: email,
    locale: user && isLocale(user.locale) ? user.locale : locale,
    kind: user ? "alreadyRegistered" : "registration",
    values: { url: absolute(path), resetUrl: absolute(routes.forgotPassword()) },
  });
  return sent ? path : null;
}

export type RegistrationResult =
  | { ok: true; userId: string; next: string | null }
  | { ok: false; code: "linkInvalid" | "registeredAlready" | NameProblem | PasswordProblem };

/** Makes the account of somebody who came back through the mailed link. The link works once. */
export async function finishRegistration(
  db: PrismaClient,
  typed: { token: string; name: string; password: string; locale: Locale },
): Promise<RegistrationResult> {
  const claim = await openRegistration(typed.token);
  if (!claim) return { ok: false, code: "linkInvalid" };
  const { email, next } = claim;
  const name = typed.name.trim();
  const nameProblem = personNameProblem(name);
  if (nameProblem) return { ok: false, code: nameProblem };
  const code = passwordProblem(typed.password, email);
  if (code) return { ok: false, code };
  const passwordHash = await hashPassword(typed.password);
  try {
    const userId = await db.$transaction(async (tx) => {
      const id = await createUser(tx, { email, name, locale: typed.locale, passwordHash });
      await recordAudit(tx, {
        actor: { userId: id, name },
        action: "person.registered",
        objectType: "person",
        objectId: id,
        after: { name, email },
      });
      return id;
    });
    return { ok: true, userId, next };
  } catch (error) {
    if (uniqueViolation(error)) return { ok: false, code: "registeredAlready" };
    throw error;
  }
}
