import type { SignedInActor } from "@/lib/accounts/actor/actor";
import {
  type ApplicationSubject,
  type Conflict,
  conflictOf,
} from "@/lib/accounts/actor/conflict-of-interest";
import { staffActors } from "@/lib/accounts/people/staff";
import type { Db } from "@/lib/platform/db/client";

/** Whose an application is, and whether there is anything on it to see to. */
export async function assignmentOf(db: Db, applicationId: string) {
  const [row] = await db.$queryRaw<
    {
      id: string | null;
      name: string | null;
      at: Date | null;
      dueAt: Date | null;
      waits: boolean;
    }[]
  >`
    SELECT u."id", u."name", a."assignedAt" AS "at", a."dueAt",
           (a."dueAt" IS NOT NULL OR a."state" = 'changes-requested') AS "waits"
      FROM "Application" a LEFT JOIN "User" u ON u."id" = a."assigneeId"
     WHERE a."id" = ${applicationId}`;
  if (!row) return null;
  const { id, name, at, dueAt, waits } = row;
  return { assignee: id === null ? null : { id, name: name ?? "", at }, dueAt, waits };
}

export type Assignment = NonNullable<Awaited<ReturnType<typeof assignmentOf>>>;

/** Somebody an application could be given to, and why not. */
export type Candidate = { id: string; name: string; conflict: Conflict | null };

/** All who review, by name; the one rule of conflicts says who may have this application. */
export async function candidatesFor(
  db: Db,
  application: ApplicationSubject,
  now = new Date(),
): Promise<Candidate[]> {
  return (await staffActors(db, now)).map((person: SignedInActor) => ({
    id: person.userId,
    name: person.name,
    conflict: conflictOf(person, application),
  }));
}
