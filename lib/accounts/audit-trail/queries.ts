import type { Db } from "@/lib/platform/db/client";
import { type AuditFilter, conditionOf } from "./filter";
import { subjectsOf } from "./subjects";

/** How many events a page of the trail shows. */
export const eventsPerPage = 50;

/**
 * A page of the audit trail, newest first, and the number to continue from when there is more.
 *
 * @param after the number of the last event of the page before; null for the newest page.
 */
export async function findEvents(db: Db, filter: AuditFilter, after: bigint | null) {
  const rows = await db.auditEvent.findMany({
    where: {
      ...(await conditionOf(db, filter)),
      ...(after !== null && { seq: { lt: after } }),
    },
    orderBy: { seq: "desc" },
    take: eventsPerPage + 1,
  });
  const events = rows.slice(0, eventsPerPage);
  const subjects = await subjectsOf(
    db,
    events.map(({ objectId }) => objectId),
  );
  const named = events.map((event) => ({
    ...event,
    /** The partner it is about; null for what is about none. */
    subject: subjects.get(event.objectId) ?? null,
  }));
  return { events: named, next: rows.length > eventsPerPage ? (events.at(-1)?.seq ?? null) : null };
}

export type AuditRow = Awaited<ReturnType<typeof findEvents>>["events"][number];
