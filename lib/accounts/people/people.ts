import type { SignedInActor, StaffRole } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { literal } from "@/lib/platform/db/like";
import { setStaffRole } from "./user";

/** How many people a page of the list shows. */
export const peoplePerPage = 50;

/**
 * A page of the people with an account, by name; `search` is part of a name or an e-mail address,
 * `page` counts from 1.
 */
export async function findPeople(db: Db, { search, page }: { search: string; page: number }) {
  const contains = { contains: literal(search), mode: "insensitive" as const };
  const where = search === "" ? {} : { OR: [{ name: contains }, { email: contains }] };
  const [total, people] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      select: {
        id: true,
        name: true,
        email: true,
        staffRole: true,
        demo: true,
        createdAt: true,
        authenticatorApp: { select: { confirmedAt: true } },
        passkeys: { select: { id: true }, take: 1 },
        memberships: { select: { role: true, organisation: { select: { id: true, name: true } } } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
  ]);
  return { total, people };
}

export type Person = Awaited<ReturnType<typeof findPeople>>["people"][number];

/** Most people that a search of the audit trail by name stands for. */
const maxPeople = 200;

/** Ids of the people whose id is `search`, or with it in their name or e-mail address. */
export async function findPeopleIds(db: Db, search: string): Promise<string[]> {
  const contains = { contains: literal(search), mode: "insensitive" as const };
  const people = await db.user.findMany({
    where: { OR: [{ id: search }, { name: contains }, { email: contains }] },
    take: maxPeople,
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

export type ChangeRoleResult =
  | { ok: true; changed: boolean; name: string }
  | { ok: false; code: "lastAdmin" | "noSuchPerson" };

/** Makes a person reviewer, admin or neither; the portal always keeps one admin. */
export function changeStaffRole(
  db: PrismaClient,
  actor: SignedInActor,
  { userId, staffRole }: { userId: string; staffRole: StaffRole | null },
): Promise<ChangeRoleResult> {
  return db.$transaction(async (tx): Promise<ChangeRoleResult> => {
    // Locks the admins, so that two of them cannot remove each other at the same moment.
    const admins = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User" WHERE "staffRole" = 'admin' ORDER BY id FOR UPDATE`;
    const person = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, staffRole: true },
    });
    if (!person) return { ok: false, code: "noSuchPerson" };
    if (person.staffRole === staffRole) return { ok: true, changed: false, name: person.name };
    if (person.staffRole === "admin" && admins.length === 1) {
      return { ok: false, code: "lastAdmin" };
    }
    // Given here, so it counts however they sign in, until a provider's groups say otherwise.
    await setStaffRole(tx, userId, { staffRole, staffRoleFrom: null });
    await recordAudit(tx, {
      actor,
      action: "person.role-changed",
      objectType: "person",
      objectId: userId,
      before: { staffRole: person.staffRole },
      after: { staffRole },
    });
    return { ok: true, changed: true, name: person.name };
  });
}
