import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { hasHiddenCharacters } from "@/lib/core/text/name";
import { isStorable } from "@/lib/core/text/outside-text";
import type { Db } from "@/lib/platform/db/client";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { queueSearch, readQueueFilters } from "./queue-filters";

/** Longest name of a saved filter, in UTF-16 units, and how many one person keeps. */
export const maxFilterName = 60;
export const maxSavedFilters = 20;

/** Longest query string that is read; a filter with every field set has about half of it. */
const maxSearch = 1000;

/** The filters of a query string, whatever it says; of one that is too long, none. */
export function filtersOfSearch(search: string) {
  const params = new URLSearchParams(search.length > maxSearch ? "" : search);
  return readQueueFilters(Object.fromEntries(params));
}

/** A reader's saved filters, by name. */
export function savedFilters(db: Db, userId: string) {
  return db.savedFilter.findMany({
    where: { userId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, search: true },
  });
}

export type SavedFilter = Awaited<ReturnType<typeof savedFilters>>[number];

export type SaveFilterOutcome =
  | { ok: true; name: string }
  | { ok: false; code: "name-missing" | "name-long" | "name-hidden" | "name-taken" | "too-many" };

/** Keeps a filter of the queue under a name, from its first page; a name that is taken is refused. */
export async function saveFilter(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId">,
  given: { name: string; search: string },
  now = new Date(),
): Promise<SaveFilterOutcome> {
  if (given.name.length > maxFilterName * 4) return { ok: false, code: "name-long" };
  const name = given.name.trim();
  if (name === "") return { ok: false, code: "name-missing" };
  if (name.length > maxFilterName) return { ok: false, code: "name-long" };
  if (!isStorable(name) || hasHiddenCharacters(name)) return { ok: false, code: "name-hidden" };
  const search = queueSearch({ ...filtersOfSearch(given.search), page: 1 });
  const { userId } = actor;
  try {
    return await client.$transaction(async (tx) => {
      // Two windows of one person must not pass the limit together.
      await tx.$queryRaw`SELECT 1 AS "locked" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
      if ((await tx.savedFilter.count({ where: { userId } })) >= maxSavedFilters) {
        return { ok: false, code: "too-many" };
      }
      await tx.savedFilter.create({ data: { userId, name, search, createdAt: now } });
      return { ok: true, name };
    });
  } catch (error) {
    if (uniqueViolation(error) === null) throw error;
    return { ok: false, code: "name-taken" };
  }
}

/** Removes a filter of the reader's own; answers false when there is none (any more). */
export async function removeFilter(
  db: Db,
  { userId }: Pick<SignedInActor, "userId">,
  id: string,
): Promise<boolean> {
  const { count } = await db.savedFilter.deleteMany({ where: { id, userId } });
  return count === 1;
}
