import type { MemberRole, SignedInActor, StaffRole } from "@/lib/accounts/actor/actor";
import { addMember } from "@/lib/accounts/organisations/add-member";
import { createUser } from "@/lib/accounts/people/user";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

type Person = {
  name: string;
  email: string;
  locale?: string;
  staffRole?: StaffRole;
  /** Absent: a colleague in the story with whom nobody signs in. */
  passwordHash?: string;
};

/** Makes a person of the demonstration and returns them as the actor of their own actions. */
export async function person(db: PrismaClient, given: Person): Promise<SignedInActor> {
  const { name, email, locale = "en", staffRole = null, passwordHash } = given;
  const id = await createUser(db, {
    name,
    email,
    locale,
    staffRole,
    passwordHash,
    demo: passwordHash !== undefined,
  });
  return {
    kind: "user",
    userId: id,
    sessionId: "seed",
    name,
    email,
    locale,
    staffRole,
    memberships: [],
    formerOrganisations: [],
  };
}

/** Adds a person to an organisation somebody else founded. */
export async function join(
  db: PrismaClient,
  actor: SignedInActor,
  organisationId: string,
  role: MemberRole,
): Promise<void> {
  await addMember(db, { organisationId, userId: actor.userId, role });
}
