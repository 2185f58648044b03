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
      lastEditedById: true,
      state: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          number: true,
          report: true,
          document: true,
          decisions: {
            orderBy: { decidedAt: "desc" },
            take: 1,
            select: { kind: true, decidedById: true, decidedBy: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!application) return null;
  const { revisions, ...rest } = application;
  const [newest] = revisions;
  if (!newest) return { ...rest, newest: null };
  const { decisions, ...revision } = newest;
  return { ...rest, newest: { ...revision, decision: decisions[0] ?? null } };
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>;
