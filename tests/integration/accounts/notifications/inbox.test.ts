import { beforeEach, describe, expect, it } from "vitest";
import {
  countUnread,
  findNotifications,
  markRead,
  maxCounted,
  notificationsPerPage,
  openNotification,
} from "@/lib/accounts/notifications/inbox";
import { mutedKinds, savePreferences } from "@/lib/accounts/notifications/preferences";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);

const at = (minute: number) => new Date(Date.parse("2026-11-22T12:00:00Z") + minute * 60_000);

/** Notifications of a person, one a minute; those named are read. */
async function fill(userId: string, count: number, read: readonly number[] = []) {
  await db().notification.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      id: `${userId}-${index}`,
      userId,
      kind: "decided",
      values: {},
      href: `/applications/a${index}`,
      createdAt: at(index),
      readAt: read.includes(index) ? at(1_000) : null,
    })),
  });
}

const shown = async (userId: string, page = 1) =>
  (await findNotifications(db(), userId, page)).notifications.map(({ id }) =>
    Number(id.split("-").at(-1)),
  );

describe("the inbox", () => {
  it("shows what is unread first, each part newest first, page by page", async () => {
    const { userId } = await makePerson();
    await fill(userId, notificationsPerPage + 3, [1, 26, 27]);
    const unread = Array.from({ length: notificationsPerPage + 3 }, (_, index) => index);
    expect(await shown(userId)).toEqual(
      unread.filter((index) => ![1, 26, 27].includes(index)).reverse(),
    );
    expect(await shown(userId, 2)).toEqual([27, 26, 1]);
    expect((await findNotifications(db(), userId, 1)).total).toBe(notificationsPerPage + 3);
  });

  it("counts what is unread, no further than it shows", async () => {
    const { userId } = await makePerson();
    await fill(userId, 3, [0]);
    expect(await countUnread(db(), userId)).toBe(2);
    await fill((await makePerson()).userId, 4);
    expect(await countUnread(db(), userId)).toBe(2);
    const busy = await makePerson();
    await fill(busy.userId, maxCounted + 20);
    expect(await countUnread(db(), busy.userId)).toBe(maxCounted);
  });

  it("is read one by one or at once, by its owner alone", async () => {
    const [ada, eve] = [await makePerson(), await makePerson()];
    await fill(ada.userId, 3);
    const id = `${ada.userId}-1`;
    expect(await openNotification(db(), eve.userId, id)).toBeNull();
    await markRead(db(), eve.userId, id);
    await markRead(db(), eve.userId, null);
    expect(await countUnread(db(), ada.userId)).toBe(3);
    expect(await openNotification(db(), ada.userId, id)).toBe("/applications/a1");
    expect(await countUnread(db(), ada.userId)).toBe(2);
    await markRead(db(), ada.userId, null);
    expect(await countUnread(db(), ada.userId)).toBe(0);
  });
});

describe("preferences", () => {
  it("keep what was chosen, and leave alone what was not shown or always goes out", async () => {
    const { userId } = await makePerson();
    const choose = (kinds: readonly ("submitted" | "assigned" | "decided")[], wanted: string[]) =>
      savePreferences(db(), userId, { shown: kinds, wanted: new Set(wanted) });
    expect(await mutedKinds(db(), userId)).toEqual(new Set());
    await choose(["submitted", "assigned", "decided"], ["assigned"]);
    expect(await mutedKinds(db(), userId)).toEqual(new Set(["submitted"]));
    await choose(["assigned"], []);
    expect(await mutedKinds(db(), userId)).toEqual(new Set(["submitted", "assigned"]));
    await Promise.all([1, 2, 3].map(() => choose(["submitted", "assigned"], ["submitted"])));
    expect(await mutedKinds(db(), userId)).toEqual(new Set(["assigned"]));
  });
});
