import type { Db } from "@/lib/platform/db/client";
import type { SignedInActor } from "./actor";
import { conflictSince } from "./conflict-of-interest";

/**
 * A person as an actor, with the roles of this moment, for asking what somebody who is not making
 * the request may do; null when there is no such person.
 */
export async function actorOfPerson(
  db: Db,
  userId: string,
  now: Date,
): Promise<SignedInActor | null> {
  const person = await db.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      locale: true,
      staffRole: true,
      memberships: {
        select: { organisationId: true, role: true, organisation: { select: { name: true } } },
      },
      formerMemberships: {
        where: { leftAt: { gt: conflictSince(now) } },
        select: { organisationId: true },
      },
    },
  });
  if (!person) return null;
  const { memberships, formerMemberships, ...rest } = person;
  return {
    ...rest,
    kind: "user",
    userId,
    sessionId: "none",
    memberships: memberships.map(({ organisation, ...membership }) => ({
      ...membership,
      organisationName: organisation.name,
    })),
    formerOrganisations: formerMemberships.map(({ organisationId }) => organisationId),
  };
}
