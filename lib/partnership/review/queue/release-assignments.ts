import { clearAssignees } from "@/lib/partnership/applications/lifecycle/review-columns";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/**
 * Gives back what is assigned to people who review no longer, so that a colleague finds it among what
 * nobody has taken. Called after a change of a staff role, and by the background work in case the
 * process ended between the two.
 *
 * @param userId whose assignments; all people's without it.
 * @returns how many applications were given back.
 */
export function releaseAssignments(db: PrismaClient, userId?: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const released = await clearAssignees(tx, userId);
    for (const { id, assigneeId, assignee } of released) {
      await recordAudit(tx, {
        actor: "system",
        action: "application.unassigned",
        objectType: "application",
        objectId: id,
        before: { assigneeId, assignee },
        after: { assigneeId: null, assignee: null },
      });
    }
    return released.length;
  });
}
