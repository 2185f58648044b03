import type { Db } from "@/lib/platform/db/client";
import { isPaused, pauseUntil } from "@/lib/platform/limits/pause";

/** Registries that asked to be left alone (429 with Retry-After), for all servers on one database. */
const keyOf = (base: string) => `rdap:closed-until:${new URL(base).origin}`;

/** Whether the registry's server may be asked now. */
export async function mayAsk(db: Db, base: string, now: Date): Promise<boolean> {
  return !(await isPaused(db, keyOf(base), now));
}

/** Remembers until when the server wants no question. */
export function leaveAlone(db: Db, base: string, until: Date): Promise<void> {
  return pauseUntil(db, keyOf(base), until);
}
