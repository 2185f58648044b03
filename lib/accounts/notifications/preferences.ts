import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { alwaysMailed, type NotificationKind } from "./kinds";

/** Kinds of which a person gets no mail. */
export async function mutedKinds(db: Db, userId: string): Promise<Set<string>> {
  const rows = await db.notificationPreference.findMany({
    where: { userId, mail: false },
    select: { kind: true },
  });
  return new Set(rows.map(({ kind }) => kind).filter((kind) => !isAlwaysMailed(kind)));
}

/**
 * Keeps which of the kinds shown a person wants by mail. Kinds that always go out, or were not
 * shown, stay as they are.
 */
export async function savePreferences(
  db: PrismaClient,
  userId: string,
  { shown, wanted }: { shown: readonly NotificationKind[]; wanted: ReadonlySet<string> },
): Promise<void> {
  const kinds = shown.filter((kind) => !isAlwaysMailed(kind));
  await db.$transaction(async (tx) => {
    // Locked, so that two forms sent at once do not both insert.
    await tx.$queryRaw`SELECT 1 AS "locked" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
    await tx.notificationPreference.deleteMany({ where: { userId, kind: { in: kinds } } });
    await tx.notificationPreference.createMany({
      data: kinds.map((kind) => ({ userId, kind, mail: wanted.has(kind) })),
    });
  });
}

const isAlwaysMailed = (kind: string): boolean =>
  (alwaysMailed as readonly string[]).includes(kind);
