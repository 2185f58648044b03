import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { conflictSince } from "@/lib/accounts/actor/conflict-of-interest";
import type { Db } from "@/lib/platform/db/client";

/**
 * Everybody who may review, by name, with what the rule of conflicts asks about them: for choosing
 * somebody. One statement, since a page asks it.
 */
export async function staffActors(db: Db, now: Date): Promise<SignedInActor[]> {
  const people = await db.$queryRaw<Omit<SignedInActor, "kind" | "sessionId">[]>`
    SELECT u."id" AS "userId", u."name", u."email", u."locale", u."staffRole"::text AS "staffRole",
           (SELECT coalesce(json_agg(json_build_object('organisationId', o."id",
                     'organisationName', o."name", 'role', m."role")), '[]')
              FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId"
             WHERE m."userId" = u."id") AS "memberships",
           (SELECT coalesce(json_agg(f."organisationId"), '[]') FROM "FormerMembership" f
             WHERE f."userId" = u."id" AND f."leftAt" > ${conflictSince(now)}) AS "formerOrganisations"
      FROM "User" u WHERE u."staffRole" IS NOT NULL
     ORDER BY u."name", u."id"`;
  return people.map((person) => ({ kind: "user", sessionId: "none", ...person }));
}

/** Everybody who may review, by name. */
export function reviewers(db: Db): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { staffRole: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
