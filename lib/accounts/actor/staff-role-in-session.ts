import type { SignedInActor, StaffRole } from "./actor";

/** How long a role that a provider's groups gave counts after signing in there, in milliseconds. */
export const providerRoleLimit = 12 * 60 * 60 * 1000;

interface RoleAndSession {
  staffRole: StaffRole | null;
  /** The provider whose groups gave the role. */
  staffRoleFrom: string | null;
  method: string;
  authenticatedAt: Date;
  secondFactor: string | null;
}

/**
 * Whether a person's staff role counts in a session. It needs a second factor, shown in this session
 * or vouched for by the provider. One that a provider's groups gave needs a session that began there
 * this working day: whoever was taken out of the group must not keep it by another way in.
 *
 * @param exempt for the demonstration's own accounts, whose password everybody knows anyway.
 */
export function staffRoleInSession(
  { staffRole, staffRoleFrom, method, authenticatedAt, secondFactor }: RoleAndSession,
  { now, exempt }: { now: Date; exempt: boolean },
): Pick<SignedInActor, "staffRole" | "withheld"> {
  if (staffRole === null || exempt) return { staffRole };
  const stale = now.getTime() - authenticatedAt.getTime() >= providerRoleLimit;
  if (staffRoleFrom !== null && (method !== staffRoleFrom || stale)) {
    return { staffRole: null, withheld: { staffRole, needs: "provider-sign-in" } };
  }
  if (secondFactor === null) {
    return { staffRole: null, withheld: { staffRole, needs: "second-factor" } };
  }
  return { staffRole };
}
