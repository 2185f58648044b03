import type { Db } from "@/lib/platform/db/client";
import { sortFor, viewFor } from "./queue-filters";
import { neighboursStatement, type Reader } from "./queue-sql";
import { filtersOfSearch } from "./saved-filters";

/** The applications before and after one in a list of the queue; null at its ends. */
export type Neighbours = { previous: string | null; next: string | null };

/**
 * What stands before and after an application in the list that a reader came from, by where it is or
 * was: what has been decided meanwhile still leads on to the next.
 *
 * @param search the query string of that list.
 */
export async function neighboursOf(
  db: Db,
  { id, search, reader }: { id: string; search: string; reader: Reader },
): Promise<Neighbours> {
  const filters = filtersOfSearch(search);
  // Lists name their view in the address; without one it is the reader's own.
  const view = viewFor(filters, 1);
  const list = { view, sort: sortFor(filters, view), filters };
  const [found] = await db.$queryRaw<Neighbours[]>(neighboursStatement(list, id, reader));
  return found ?? { previous: null, next: null };
}
