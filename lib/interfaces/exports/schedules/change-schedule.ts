import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { auditedRequest } from "@/lib/interfaces/exports/record-export";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import { storedRequest } from "@/lib/interfaces/exports/runs/stored-request";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { ScheduleChoice } from "./read-schedule";
import { nextDue } from "./schedule";

/** Has a list exported from now on, for whoever asks: with their permissions, to their address. */
export function createSchedule(
  client: PrismaClient,
  actor: SignedInActor,
  request: ExportRequest,
  choice: ScheduleChoice,
  now: Date,
): Promise<string> {
  return client.$transaction(async (tx) => {
    const { id } = await tx.exportSchedule.create({
      data: {
        ...storedRequest(request),
        ...choice,
        nextAt: nextDue(choice, now),
        createdById: actor.userId,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "export-schedule.created",
      objectType: "export-schedule",
      objectId: id,
      after: { ...auditedRequest(request), ...choice },
    });
    return id;
  });
}

/** Stops a schedule for a while or goes on with it, from its next time on; false when it is so already. */
export function pauseSchedule(
  client: PrismaClient,
  actor: SignedInActor,
  { id, paused, now }: { id: string; paused: boolean; now: Date },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const schedule = await tx.exportSchedule.findUnique({ where: { id } });
    if (!schedule) return false;
    const { count } = await tx.exportSchedule.updateMany({
      where: { id, paused: !paused },
      // What would have come meanwhile is not made up for.
      data: { paused, ...(!paused && { nextAt: nextDue(schedule, now) }) },
    });
    if (count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: paused ? "export-schedule.paused" : "export-schedule.resumed",
      objectType: "export-schedule",
      objectId: id,
      after: { set: schedule.set },
    });
    return true;
  });
}

/** Ends a schedule; the runs and files it made stay. False when there is none. */
export function deleteSchedule(
  client: PrismaClient,
  actor: SignedInActor,
  id: string,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const schedule = await tx.exportSchedule.findUnique({ where: { id } });
    if (!schedule) return false;
    const { count } = await tx.exportSchedule.deleteMany({ where: { id } });
    if (count === 0) return false;
    const { set, format, cadence, destination, folder } = schedule;
    await recordAudit(tx, {
      actor,
      action: "export-schedule.deleted",
      objectType: "export-schedule",
      objectId: id,
      before: { set, format, cadence, destination, folder },
    });
    return true;
  });
}
