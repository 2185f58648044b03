import type { Db } from "@/lib/platform/db/client";

/** Registries that asked to be left alone (429 with Retry-After), for all servers on one database. */
const keyOf = (base: string) => `rdap:closed-until:${new URL(base).origin}`;

/** Whether the registry's server may be asked now. */
export async function mayAsk(db: Db, base: string, now: Date): Promise<boolean> {
  const waits = await db.rateLimit.count({
    where: { key: keyOf(base), windowStart: { gt: now } },
  });
  return waits === 0;
}

/** Remembers until when the server wants no question. */
export async function leaveAlone(db: Db, base: string, until: Date): Promise<void> {
  const key = keyOf(base);
  await db.rateLimit.deleteMany({ where: { key, windowStart: { lt: until } } });
  await db.rateLimit.upsert({
    where: { key_windowStart: { key, windowStart: until } },
    create: { key, windowStart: until },
    update: {},
  });
}
