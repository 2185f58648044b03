import type { Db } from "@/lib/platform/db/client";

/**
 * Gives back what is assigned to somebody who reviews no longer, so that a colleague finds it among
 * what nobody has taken. Returns the ids of the applications.
 */
export async function releaseAssignments(tx: Db, userId: string): Promise<string[]> {
  const released = await tx.application.updateManyAndReturn({
    where: { assigneeId: userId },
    data: { assigneeId: null, assignedAt: null, assignedById: null },
    select: { id: true },
  });
  return released.map(({ id }) => id);
}
