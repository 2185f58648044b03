import { env } from "@/lib/env";

/** Whether this is the embedded demonstration: there are no known passwords beside a PostgreSQL server. */
export function isDemo(): boolean {
  return env().databaseUrl === null;
}
