import type { Db } from "@/lib/platform/db/client";

/** Members and invitations shown of one organisation. */
export const maxMembersShown = 200;

/** An organisation with its members, its ASNs and the invitations that wait; null when there is none. */
export async function organisationPage(db: Db, id: string, now: Date) {
  const organisation = await db.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      memberships: {
        orderBy: [{ role: "asc" }, { createdAt: "asc" }],
        take: maxMembersShown,
        select: {
          role: true,
          createdAt: true,
          user: { select: { id: true, name: true, email: true } },
        },
      },
      invitations: {
        where: { acceptedAt: null, endedAt: null },
        orderBy: { createdAt: "desc" },
        take: maxMembersShown,
        select: {
          id: true,
          email: true,
          role: true,
          expiresAt: true,
          invitedBy: { select: { name: true } },
        },
      },
    },
  });
  if (!organisation) return null;
  const { memberships, invitations, ...rest } = organisation;
  return {
    ...rest,
    members: memberships.map(({ user, createdAt, role }) => ({ ...user, role, since: createdAt })),
    owners: memberships.filter(({ role }) => role === "owner").length,
    invitations: invitations.map(({ invitedBy, ...invitation }) => ({
      ...invitation,
      invitedBy: invitedBy.name,
      expired: invitation.expiresAt <= now,
    })),
  };
}

export type OrganisationPage = NonNullable<Awaited<ReturnType<typeof organisationPage>>>;
export type Member = OrganisationPage["members"][number];
