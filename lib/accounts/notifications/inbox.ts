import type { Db } from "@/lib/platform/db/client";

/** How many notifications a page of the inbox shows. */
export const notificationsPerPage = 25;

/** The number of unread notifications is counted no further. */
export const maxCounted = 100;

/** How many notifications a person has not read, at most `maxCounted`. */
export function countUnread(db: Db, userId: string): Promise<number> {
  return db.notification.count({ where: { userId, readAt: null }, take: maxCounted });
}

/** A page of a person's inbox: unread first, then those read last; `page` counts from 1. */
export async function findNotifications(db: Db, userId: string, page: number) {
  const [total, notifications] = await Promise.all([
    db.notification.count({ where: { userId } }),
    db.notification.findMany({
      where: { userId },
      orderBy: [
        { readAt: { sort: "desc", nulls: "first" } },
        { createdAt: "desc" },
        { id: "desc" },
      ],
      skip: (page - 1) * notificationsPerPage,
      take: notificationsPerPage,
      select: { id: true, kind: true, values: true, createdAt: true, readAt: true },
    }),
  ]);
  return { total, notifications };
}

export type InboxRow = Awaited<ReturnType<typeof findNotifications>>["notifications"][number];

/** Marks one of a person's own notifications as read, or all without an id. */
export async function markRead(db: Db, userId: string, id: string | null, now = new Date()) {
  await db.notification.updateMany({
    where: { userId, readAt: null, ...(id !== null && { id }) },
    data: { readAt: now },
  });
}

/** Marks everybody's notifications from before a moment as read: for a story of the past. */
export async function markReadBefore(db: Db, moment: Date, readAt: Date): Promise<void> {
  await db.notification.updateMany({ where: { createdAt: { lt: moment } }, data: { readAt } });
}

/**
 * Marks one of a person's own notifications as read and says where it leads; null when they have
 * none of that id.
 */
export async function openNotification(db: Db, userId: string, id: string) {
  const found = await db.notification.findFirst({ where: { id, userId }, select: { href: true } });
  if (!found) return null;
  await markRead(db, userId, id);
  return found.href;
}
