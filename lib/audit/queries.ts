import type { Db } from "@/lib/db/client";

/** How many events a page of the trail shows. */
export const EVENTS_PER_PAGE = 50;

/** What to show of the trail: "" shows all; `after` is the id of the last event of the page before. */
export interface AuditFilter {
  action: string;
  object: string;
  after: string | null;
}

/**
 * A page of the audit trail, newest first, and the id to continue from when there is more. An object
 * is named by its id or its type.
 */
export async function findEvents(db: Db, { action, object, after }: AuditFilter) {
  const rows = await db.auditEvent.findMany({
    where: {
      ...(action === "" ? {} : { action }),
      ...(object === "" ? {} : { OR: [{ objectId: object }, { objectType: object }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: EVENTS_PER_PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  });
  const events = rows.slice(0, EVENTS_PER_PAGE);
  return { events, next: rows.length > EVENTS_PER_PAGE ? (events.at(-1)?.id ?? null) : null };
}

export type AuditRow = Awaited<ReturnType<typeof findEvents>>["events"][number];
