import { type Clock, databaseClock } from "@/lib/platform/db/clock";
import type { ExportSchedule, PrismaClient } from "@/lib/platform/db/generated/client";
import { nextDue } from "./schedule";

/**
 * Has every schedule that is due exported, once: whoever moves it on to its next time, and nobody
 * else, makes the run. Times that passed while no worker ran are made up for by one run.
 */
export async function startDue(
  client: PrismaClient,
  clock: Clock = databaseClock(client),
): Promise<number> {
  const now = await clock();
  const due = await client.exportSchedule.findMany({
    where: { paused: false, nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
    include: { createdBy: { select: { locale: true } } },
  });
  let started = 0;
  for (const schedule of due) {
    if (await startOne(client, schedule, schedule.createdBy.locale, now)) started += 1;
  }
  return started;
}

function startOne(
  client: PrismaClient,
  schedule: ExportSchedule,
  locale: string,
  now: Date,
): Promise<boolean> {
  const { id, nextAt, set, format, columns, filters, bom, contacts, createdById } = schedule;
  return client.$transaction(async (tx) => {
    const moved = await tx.exportSchedule.updateMany({
      where: { id, nextAt, paused: false },
      data: { nextAt: nextDue(schedule, now) },
    });
    if (moved.count === 0) return false;
    await tx.exportRun.create({
      data: {
        set,
        format,
        columns,
        filters: filters ?? {},
        bom,
        contacts,
        locale,
        requestedById: createdById,
        scheduleId: id,
        dueAt: nextAt,
      },
      select: { id: true },
    });
    return true;
  });
}
