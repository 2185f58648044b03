import { z } from "zod";
import type { Db } from "@/lib/platform/db/client";
import { type ListIssue, type ListRow, listIssueSchema, listRowSchema } from "./list-row";
import type { ReadList } from "./read-list";

/** Keeps a list that was handed in until it is applied or thrown away; the one before it goes. */
export async function keepList(db: Db, userId: string, { rows, issues }: ReadList): Promise<void> {
  const data = { rows, issues, createdAt: new Date() };
  await db.pendingPartnerList.upsert({
    where: { userId },
    create: { userId, ...data },
    update: data,
    select: { userId: true },
  });
}

/** The list a person handed in; null without one. */
export async function pendingList(
  db: Db,
  userId: string,
): Promise<{ rows: ListRow[]; issues: ListIssue[] } | null> {
  const kept = await db.pendingPartnerList.findUnique({
    where: { userId },
    select: { rows: true, issues: true },
  });
  if (!kept) return null;
  return {
    rows: z.array(listRowSchema).parse(kept.rows),
    issues: z.array(listIssueSchema).parse(kept.issues),
  };
}

/** Throws a person's list away. */
export async function dropList(db: Db, userId: string): Promise<void> {
  await db.pendingPartnerList.deleteMany({ where: { userId } });
}
