import type { Db } from "@/lib/platform/db/client";

/**
 * Locks an application and one of its comments until the transaction ends; null when there is no
 * such comment that was sent. Answers are no comments of their own.
 */
export async function lockComment(tx: Db, applicationId: string, commentId: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId} FOR UPDATE`;
  const comment = await tx.reviewComment.findFirst({
    where: { id: commentId, applicationId, state: "sent", parentId: null },
    select: {
      id: true,
      internal: true,
      about: true,
      resolvedAt: true,
      application: {
        select: {
          organisationId: true,
          lastEditedById: true,
          assigneeId: true,
          asn: true,
          partnerName: true,
          revisions: {
            orderBy: { number: "desc" },
            take: 1,
            select: { id: true, number: true },
          },
        },
      },
    },
  });
  const newest = comment?.application.revisions[0];
  if (!comment || !newest) return null;
  const { application, ...rest } = comment;
  const { revisions: _, asn, partnerName, ...owner } = application;
  return {
    ...rest,
    newest,
    application: { ...owner, id: applicationId, asn: Number(asn), partner: partnerName },
  };
}

export type LockedComment = NonNullable<Awaited<ReturnType<typeof lockComment>>>;
