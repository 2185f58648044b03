import type { Db } from "@/lib/platform/db/client";

/** A revocation that waits for its second reviewer; null when none does. */
export async function openRevocation(db: Db, applicationId: string, revisionId?: string) {
  const row = await db.revocation.findFirst({
    where: { applicationId, endedAt: null, ...(revisionId !== undefined && { revisionId }) },
    orderBy: { proposedAt: "desc" },
    select: {
      id: true,
      reason: true,
      proposedById: true,
      proposedAt: true,
      proposedBy: { select: { name: true } },
      revision: { select: { number: true } },
    },
  });
  if (!row) return null;
  const { proposedBy, revision, ...rest } = row;
  return { ...rest, proposedBy: proposedBy.name, revision: revision.number };
}

export type OpenRevocation = NonNullable<Awaited<ReturnType<typeof openRevocation>>>;

/** Ends a proposal: confirmed by a second reviewer, or taken back. */
export async function endRevocation(
  tx: Db,
  id: string,
  { by, confirmed, now }: { by: string; confirmed: boolean; now: Date },
): Promise<void> {
  await tx.revocation.update({
    where: { id },
    data: { endedAt: now, endedById: by, confirmed },
    select: { id: true },
  });
}
