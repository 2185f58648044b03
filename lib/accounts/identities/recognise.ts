import { createUser } from "@/lib/accounts/people/user";
import type { ProviderPerson } from "@/lib/accounts/providers/person";
import type { ProviderProblem } from "@/lib/accounts/providers/problem";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { moveRole } from "./move-role";
import { roleAfterSignIn } from "./staff-role";

export type RecogniseResult =
  | { ok: true; userId: string; created: boolean }
  | { ok: false; code: ProviderProblem };

/**
 * Whose account a provider's person is. They are known by the provider's id for them. Somebody new gets
 * an account of their own, if their e-mail address is confirmed and nobody's yet: an account that has
 * the address already is not theirs by that.
 */
export async function recognise(
  db: PrismaClient,
  person: ProviderPerson,
  { locale, now }: { locale: Locale; now: Date },
): Promise<RecogniseResult> {
  const known = await db.$transaction((tx) => refresh(tx, person, now));
  if (known) return { ok: true, userId: known, created: false };
  const { email } = person;
  if (email === null) return { ok: false, code: "emailMissing" };
  if (!person.emailConfirmed) return { ok: false, code: "emailUnconfirmed" };
  try {
    const userId = await db.$transaction((tx) => register(tx, { ...person, email }, locale, now));
    return { ok: true, userId, created: true };
  } catch (error) {
    const columns = uniqueViolation(error);
    if (!columns) throw error;
    // The same person twice at the same moment, or an account that has the address.
    const other = await db.$transaction((tx) => refresh(tx, person, now));
    return other
      ? { ok: true, userId: other, created: false }
      : { ok: false, code: "accountExists" };
  }
}

/** Keeps what a known person's provider says now, and the role its groups give; null for the unknown. */
export async function refresh(tx: Db, person: ProviderPerson, now: Date): Promise<string | null> {
  const { provider, subject, profile } = person;
  const identity = await tx.identity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: {
      id: true,
      user: { select: { id: true, name: true, staffRole: true, staffRoleFrom: true } },
    },
  });
  if (!identity) return null;
  await tx.identity.update({
    where: { id: identity.id },
    data: { profile, fetchedAt: now },
    select: { id: true },
  });
  const { id, name, ...held } = identity.user;
  const after = roleAfterSignIn(held, provider, person.staffRole);
  await moveRole(tx, { id, name }, { before: held, after, provider });
  return id;
}

async function register(
  tx: Db,
  { provider, subject, profile, name, email, staffRole }: ProviderPerson & { email: string },
  locale: Locale,
  now: Date,
): Promise<string> {
  const role = roleAfterSignIn({ staffRole: null, staffRoleFrom: null }, provider, staffRole);
  const id = await createUser(tx, { email, name, locale, ...role });
  await tx.identity.create({
    data: { userId: id, provider, subject, profile, fetchedAt: now, createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: { userId: id, name },
    action: "person.registered",
    objectType: "person",
    objectId: id,
    after: { name, email, provider, staffRole: role.staffRole },
  });
  return id;
}
