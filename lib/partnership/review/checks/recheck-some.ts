import type { Policy } from "@/lib/core/policy/policy";
import type { Clock } from "@/lib/platform/db/clock";
import { isWriteConflict } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type DuePartner, recheckPartner, takeNext } from "./recheck-partner";

type Round = {
  /** How many partners this call does at most. */
  atMost?: number;
  policy?: Policy;
};

/**
 * Does a part of the round under way, one partner and one transaction at a time, so that memory stays
 * the same for any number of partners, other work gets its turn, and what is killed goes on where it
 * was. Any number of workers may do it at once. Answers how many it did.
 */
export async function recheckSome(
  client: PrismaClient,
  clock: Clock,
  { atMost = 50, policy }: Round = {},
): Promise<number> {
  const run = await client.recheckRun.findFirst({
    where: { open: true },
    select: { number: true },
  });
  if (!run) return 0;
  const { number } = run;
  let done = 0;
  while (done < atMost) {
    const outcome = await recheckNext(client, number, { now: await clock(), policy });
    if (outcome === "none") {
      await finish(client, number, await clock());
      break;
    }
    if (outcome === "done") done += 1;
  }
  return done;
}

/** Judges the next partner; one whose judging breaks is passed over and said, and stops no other. */
async function recheckNext(
  client: PrismaClient,
  run: number,
  { now, policy }: { now: Date; policy?: Policy },
): Promise<"done" | "taken" | "none"> {
  let due: DuePartner | null = null;
  try {
    return await client.$transaction(async (tx) => {
      due = await takeNext(tx, run);
      if (!due) return "none";
      return (await recheckPartner(tx, due, { run, now, policy })) ? "done" : "taken";
    });
  } catch (error) {
    if (isWriteConflict(error) || !due) throw error;
    const { partnerId } = due as DuePartner;
    await client.partnerRecheck.updateMany({
      where: { partnerId, run: { lt: run } },
      data: { run, at: now },
    });
    console.error(`Checking partner ${partnerId} again broke:`, error);
    return "done";
  }
}

/** Ends the round unless somebody has locked a partner that is still to come. */
async function finish(client: PrismaClient, number: number, now: Date): Promise<void> {
  const left = await client.partnerRecheck.count({
    where: { run: { lt: number }, partner: { revisionId: { not: null } } },
  });
  if (left > 0) return;
  await client.recheckRun.updateMany({
    where: { number, open: true },
    data: { open: null, finishedAt: now },
  });
}
