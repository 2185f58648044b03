import type { Db } from "@/lib/platform/db/client";

/**
 * Who is told of what an organisation hands in: reviewers, or admins where there are none, that do
 * not belong to it, since those may not judge it.
 */
export async function reviewersOf(db: Db, organisationId: string): Promise<string[]> {
  const staff = await db.user.findMany({
    where: { staffRole: { not: null }, memberships: { none: { organisationId } } },
    select: { id: true, staffRole: true },
  });
  const reviewers = staff.filter(({ staffRole }) => staffRole === "reviewer");
  return (reviewers.length > 0 ? reviewers : staff).map(({ id }) => id);
}

/** Who is told what becomes of an organisation's application: those who may act on it. */
export async function actingMembersOf(db: Db, organisationId: string): Promise<string[]> {
  const members = await db.membership.findMany({
    where: { organisationId, role: { in: ["owner", "editor"] } },
    select: { userId: true },
  });
  return members.map(({ userId }) => userId);
}
