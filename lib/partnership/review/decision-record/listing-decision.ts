import type { Db } from "@/lib/platform/db/client";

/**
 * The number of the decision that put an application's partner in the directory as it is there: the
 * last approval of the revision in force. Null when the directory does not list it.
 */
export async function listingDecision(db: Db, applicationId: string): Promise<number | null> {
  const approval = await db.decision.findFirst({
    where: { kind: "approved", revision: { applicationId, partner: { isNot: null } } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  if (!approval) return null;
  const all = await db.decision.findMany({
    where: { revision: { applicationId } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return all.findIndex(({ id }) => id === approval.id) + 1;
}
