import type { Db } from "@/lib/platform/db/client";

/** Schedules a page shows at most; there are a handful. */
const maxShown = 200;

/** Every schedule, the next due first, with its newest run. */
export function listSchedules(db: Db) {
  return db.exportSchedule.findMany({
    orderBy: [{ paused: "asc" }, { nextAt: "asc" }, { id: "asc" }],
    take: maxShown,
    select: {
      id: true,
      set: true,
      format: true,
      cadence: true,
      weekday: true,
      hour: true,
      destination: true,
      folder: true,
      paused: true,
      nextAt: true,
      createdBy: { select: { name: true, email: true } },
      runs: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, state: true, createdAt: true },
      },
    },
  });
}

export type ListedSchedule = Awaited<ReturnType<typeof listSchedules>>[number];
