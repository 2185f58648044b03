/** Who is asking, as read from the database for this request. */
export const memberRoles = ["owner", "editor", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];
export type StaffRole = "reviewer" | "admin";

export type Membership = { organisationId: string; organisationName: string; role: MemberRole };

export type SignedInActor = {
  kind: "user";
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: string;
  staffRole: StaffRole | null;
  memberships: readonly Membership[];
  /** Organisations left less than `conflictDays` ago (lib/accounts/actor/conflict-of-interest.ts). */
  formerOrganisations: readonly string[];
  /** A staff role that does not count in this session (`staffRole` is null), and what it waits for. */
  withheld?: { staffRole: StaffRole; needs: "second-factor" | "provider-sign-in" };
};

export type Visitor = { kind: "visitor" };

export type Actor = SignedInActor | Visitor;

export const visitor: Visitor = { kind: "visitor" };

/** The actor's role in an organisation, or null for everybody who is no member of it. */
export function roleIn(actor: Actor, organisationId: string): MemberRole | null {
  if (actor.kind === "visitor") return null;
  return actor.memberships.find((m) => m.organisationId === organisationId)?.role ?? null;
}
