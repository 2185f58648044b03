import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The columns by which the review desk finds its work. The state is not among them. */
export type ReviewColumns = Pick<
  Prisma.ApplicationUncheckedUpdateManyInput,
  | "answeredAt"
  | "assignedAt"
  | "assignedById"
  | "assigneeId"
  | "checkedAt"
  | "dueAt"
  | "failing"
  | "failingRules"
  | "followUpAt"
  | "unknown"
  | "unknownRules"
  | "verdict"
>;

/**
 * Writes columns of the review desk.
 *
 * @param assigneeId who must have it still; anybody without it.
 * @returns false when there is no such application, or somebody else has it.
 */
export async function setReviewColumns(
  tx: Db,
  applicationId: string,
  columns: ReviewColumns,
  assigneeId?: string | null,
): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, ...(assigneeId !== undefined && { assigneeId }) },
    data: columns,
  });
  return count === 1;
}

/** An application that was given back, with who had it. */
export type Released = { id: string; assigneeId: string; assignee: string };

/**
 * Takes applications from people without a staff role.
 *
 * @param userId whose; all such people's without it.
 */
export function clearAssignees(tx: Db, userId?: string): Promise<Released[]> {
  return tx.$queryRaw<Released[]>`
    UPDATE "Application" a SET "assigneeId" = NULL, "assignedAt" = NULL, "assignedById" = NULL
      FROM "User" u
     WHERE a."assigneeId" = u."id" AND u."staffRole" IS NULL
       AND (${userId ?? null}::text IS NULL OR u."id" = ${userId ?? null})
    RETURNING a."id", u."id" AS "assigneeId", u."name" AS "assignee"`;
}
