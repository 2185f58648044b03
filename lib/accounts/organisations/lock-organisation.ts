import type { Db } from "@/lib/platform/db/client";
import type { MemberRole } from "@/lib/platform/db/generated/enums";

/** Name and members of an organisation whose row is locked until the transaction ends. */
export type LockedOrganisation = { name: string; roles: ReadonlyMap<string, MemberRole> };

/**
 * Locks an organisation's row: whoever else changes its members waits, so that two owners cannot
 * remove each other at the same moment. Null when there is none.
 */
export async function lockOrganisation(
  tx: Db,
  organisationId: string,
): Promise<LockedOrganisation | null> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
  const organisation = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: { name: true, memberships: { select: { userId: true, role: true } } },
  });
  if (!organisation) return null;
  const { name, memberships } = organisation;
  return { name, roles: new Map(memberships.map(({ userId, role }) => [userId, role])) };
}

/** Whether the organisation has no owner but this one. */
export function isLastOwner({ roles }: LockedOrganisation, userId: string): boolean {
  const owners = [...roles].filter(([, role]) => role === "owner");
  return owners.length === 1 && owners[0]?.[0] === userId;
}
