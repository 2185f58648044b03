import type { Db } from "@/lib/platform/db/client";

/**
 * The moment to write on a decision: now, and never before the application's last one, since the
 * newest counts, decisions are numbered by it, and a clock may have been set back.
 */
export async function decisionTime(tx: Db, applicationId: string, now: Date): Promise<Date> {
  const last = await tx.decision.findFirst({
    where: { revision: { applicationId } },
    orderBy: { decidedAt: "desc" },
    select: { decidedAt: true },
  });
  return last && last.decidedAt >= now ? new Date(last.decidedAt.getTime() + 1) : now;
}
