import type { Db } from "./client";

/** Tells the time; tests give their own. */
export type Clock = () => Promise<Date>;

/** The database's clock: the one clock that all servers on it share. */
export function databaseClock(db: Db): Clock {
  return async () => {
    const [row] = await db.$queryRaw<{ ms: number }[]>`
      SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "ms"`;
    return new Date(Math.trunc(row?.ms ?? Number.NaN));
  };
}
