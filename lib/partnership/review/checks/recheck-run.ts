import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/**
 * Begins a round of judging every partner in force again, which workers then do partner by partner.
 * While one is under way no other begins: the answer is false.
 *
 * @param startedBy null for the one of every night
 */
export async function startRecheck(
  client: PrismaClient,
  startedBy: Pick<SignedInActor, "userId" | "name"> | null,
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const [run] = await tx.recheckRun.createManyAndReturn({
      data: [{ open: true, startedAt: now, startedById: startedBy?.userId ?? null }],
      skipDuplicates: true,
      select: { number: true },
    });
    if (!run) return false;
    // Who was listed since the last round has no row yet.
    await tx.$executeRaw`
      INSERT INTO "PartnerRecheck" ("partnerId") SELECT "id" FROM "Partner"
      WHERE "revisionId" IS NOT NULL ON CONFLICT DO NOTHING`;
    await recordAudit(tx, {
      actor: startedBy ?? "system",
      action: "partners.recheck-started",
      objectType: "recheck",
      objectId: String(run.number),
    });
    return true;
  });
}

/** The newest round and how far it is; null before the first. */
export async function latestRecheck(db: Db) {
  const run = await db.recheckRun.findFirst({
    orderBy: { number: "desc" },
    select: {
      number: true,
      startedAt: true,
      finishedAt: true,
      startedBy: { select: { name: true } },
    },
  });
  if (!run) return null;
  const [checked, followUps] = await Promise.all([
    db.partnerRecheck.count({ where: { run: run.number } }),
    db.followUp.count({ where: { openFor: { not: null } } }),
  ]);
  const left = run.finishedAt
    ? 0
    : await db.partnerRecheck.count({ where: { run: { lt: run.number } } });
  return { ...run, startedBy: run.startedBy?.name ?? null, checked, left, followUps };
}
export type LatestRecheck = NonNullable<Awaited<ReturnType<typeof latestRecheck>>>;
