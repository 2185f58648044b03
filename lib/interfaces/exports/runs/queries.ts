import type { Db } from "@/lib/platform/db/client";

/** Runs that the page shows, the newest first. */
const maxShown = 20;

const shown = {
  id: true,
  set: true,
  format: true,
  state: true,
  rowsTotal: true,
  rowsDone: true,
  file: true,
  scheduleId: true,
  createdAt: true,
  requestedBy: { select: { name: true } },
} as const;

export function newestRuns(db: Db) {
  return db.exportRun.findMany({
    orderBy: { createdAt: "desc" },
    take: maxShown,
    select: shown,
  });
}

export type ListedRun = Awaited<ReturnType<typeof newestRuns>>[number];

/** A run with all that its page shows; null when there is none. */
export function findRun(db: Db, id: string) {
  return db.exportRun.findUnique({
    where: { id },
    select: {
      ...shown,
      columns: true,
      filters: true,
      bom: true,
      contacts: true,
      bytes: true,
      failure: true,
      failureDetail: true,
      startedAt: true,
      finishedAt: true,
    },
  });
}

export type ShownRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;
