import type { Db } from "@/lib/db/client";

/**
 * Holds an application until the transaction ends: whoever else submits, withdraws or decides it
 * waits. What is read after this stays true until the commit. Null when there is none.
 */
export async function lockApplication(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 AS "held" FROM "Application" WHERE "id" = ${id} FOR UPDATE`;
  const application = await tx.application.findUnique({
    where: { id },
    select: {
      organisationId: true,
      state: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          number: true,
          report: true,
          document: true,
          decision: {
            select: { kind: true, decidedById: true, decidedBy: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!application) return null;
  const { revisions, ...rest } = application;
  return { ...rest, newest: revisions[0] ?? null };
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>;
