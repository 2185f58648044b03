import type { Db } from "@/lib/platform/db/client";
import { itemsOf } from "./follow-up";

/** The open follow-up of an application, with how far its rules are settled; null without one. */
export async function openFollowUpOf(db: Db, applicationId: string) {
  const row = await db.followUp.findUnique({
    where: { openFor: applicationId },
    select: {
      id: true,
      openedAt: true,
      items: true,
      application: {
        select: { partner: { select: { recheck: { select: { fallsShortOf: true, at: true } } } } },
      },
    },
  });
  if (!row) return null;
  const recheck = row.application.partner?.recheck;
  const items = itemsOf(row.items).map((item) => ({
    ...item,
    /** Whether the last check found the rule in order again. */
    metAgain: recheck ? !recheck.fallsShortOf.includes(item.rule) : false,
  }));
  return { id: row.id, openedAt: row.openedAt, checkedAt: recheck?.at ?? null, items };
}
export type OpenFollowUp = NonNullable<Awaited<ReturnType<typeof openFollowUpOf>>>;
