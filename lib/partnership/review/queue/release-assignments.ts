import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { Prisma } from "@/lib/platform/db/generated/client";

/**
 * Gives back what is assigned to people who review no longer, so that a colleague finds it among what
 * nobody has taken. Called after a change of a staff role, and by the background work in case the
 * process ended between the two.
 *
 * @param userId whose assignments; all people's without it.
 * @returns how many applications were given back.
 */
export function releaseAssignments(db: PrismaClient, userId?: string): Promise<number> {
  const of = userId === undefined ? Prisma.empty : Prisma.sql`AND u."id" = ${userId}`;
  return db.$transaction(async (tx) => {
    const released = await tx.$queryRaw<{ id: string; assigneeId: string; assignee: string }[]>`
      UPDATE "Application" a SET "assigneeId" = NULL, "assignedAt" = NULL, "assignedById" = NULL
        FROM "User" u
       WHERE a."assigneeId" = u."id" AND u."staffRole" IS NULL ${of}
      RETURNING a."id", u."id" AS "assigneeId", u."name" AS "assignee"`;
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
