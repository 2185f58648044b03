import { type Clock, databaseClock } from "@/lib/platform/db/clock";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { claimRun } from "./claim-run";
import { doRun } from "./do-run";
import { failRun } from "./fail-run";

/**
 * Makes the exports that wait, one after the other. Any number of workers may do this at once: each
 * run is claimed by one. A run whose worker died is given up first, and says so.
 */
export async function workRuns(client: PrismaClient, clock: Clock = databaseClock(client)) {
  await giveUpDead(client, await clock());
  for (;;) {
    const id = await claimRun(client, await clock());
    if (id === null) return;
    await doRun(client, clock, id);
  }
}

async function giveUpDead(client: PrismaClient, now: Date): Promise<void> {
  const dead = await client.exportRun.findMany({
    where: { state: "running", leaseUntil: { lt: now } },
    select: { id: true, scheduleId: true, set: true },
  });
  for (const run of dead) await failRun(client, run, { code: "interrupted" }, now);
}
