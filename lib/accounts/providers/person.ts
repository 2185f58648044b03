import type { StaffRole } from "@/lib/accounts/actor/actor";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ProviderName } from "@/lib/platform/env/provider-names";

/** Whom a provider says somebody is. */
export interface ProviderPerson {
  provider: ProviderName;
  /** The provider's own stable id of the account. */
  subject: string;
  name: string;
  /** In the form addresses are kept in; null when it said none that is one. */
  email: string | null;
  emailConfirmed: boolean;
  /** Whether it says that a second factor was used this time. */
  secondFactor: boolean;
  /** When they signed in there; null when it does not say. */
  authenticatedAt: Date | null;
  /** The role its groups give; undefined when no groups are mapped. */
  staffRole: StaffRole | null | undefined;
  /** What is kept of what it said; no tokens. */
  profile: Prisma.InputJsonObject;
}
