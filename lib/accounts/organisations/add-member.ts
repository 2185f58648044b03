import type { MemberRole } from "@/lib/accounts/actor/actor";
import type { Db } from "@/lib/platform/db/client";

/** Makes a person a member of an organisation to which they do not belong. */
export async function addMember(
  tx: Db,
  member: { organisationId: string; userId: string; role: MemberRole; createdAt?: Date },
): Promise<void> {
  await tx.membership.create({ data: member, select: { role: true } });
}
