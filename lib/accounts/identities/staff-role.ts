import type { StaffRole } from "@/lib/accounts/actor/actor";

/** A person's staff role, and the provider whose groups gave it; null where the portal did. */
export interface HeldRole {
  staffRole: StaffRole | null;
  staffRoleFrom: string | null;
}

/**
 * The role after signing in with a provider whose groups say `told`. Groups give and take what groups
 * gave; a role given in the portal is taken in the portal, and an admin made there is made no less.
 *
 * @param told null when no group gives one; undefined when the provider's groups mean nothing here.
 */
export function roleAfterSignIn(
  held: HeldRole,
  provider: string,
  told: StaffRole | null | undefined,
): HeldRole {
  if (told === undefined) return held;
  const givenByHand = held.staffRole !== null && held.staffRoleFrom === null;
  if (told === null) {
    return held.staffRoleFrom === provider ? { staffRole: null, staffRoleFrom: null } : held;
  }
  if (givenByHand && (held.staffRole === "admin" || held.staffRole === told)) return held;
  return { staffRole: told, staffRoleFrom: provider };
}
