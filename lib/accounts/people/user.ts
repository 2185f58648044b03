import type { StaffRole } from "@/lib/accounts/actor/actor";
import { endResets } from "@/lib/accounts/passwords/reset-link";
import { endPendingSignIns } from "@/lib/accounts/sessions/pending-sign-in";
import { endSessions } from "@/lib/accounts/sessions/sessions";
import type { Db } from "@/lib/platform/db/client";

export interface NewUser {
  /** Trimmed and lower-cased, as `emailSchema` gives it. */
  email: string;
  name: string;
  locale?: string;
  passwordHash?: string;
  staffRole?: StaffRole | null;
  /** The provider whose groups gave the role. */
  staffRoleFrom?: string | null;
  demo?: boolean;
}

/**
 * Makes an account and returns its id.
 *
 * @throws a unique violation (`uniqueViolation`) when the address has one.
 */
export async function createUser(tx: Db, user: NewUser): Promise<string> {
  const { id } = await tx.user.create({ data: user, select: { id: true } });
  return id;
}

/** Changes a person's role, and which provider it comes from; null for one given in the portal. */
export async function setStaffRole(
  tx: Db,
  id: string,
  role: { staffRole: StaffRole | null; staffRoleFrom: string | null },
): Promise<void> {
  await tx.user.update({ where: { id }, data: role, select: { id: true } });
}

/**
 * Gives a person another password. What the earlier one opened ends: reset links, half sign-ins, and
 * their sessions but the one to keep.
 *
 * @returns how many sessions ended.
 */
export async function replacePassword(
  tx: Db,
  id: string,
  { passwordHash, keepSession }: { passwordHash: string; keepSession?: string },
): Promise<number> {
  await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
  await endResets(tx, id);
  await endPendingSignIns(tx, id);
  return endSessions(tx, id, keepSession);
}
