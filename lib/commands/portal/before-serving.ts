import { measurePasswords } from "@/lib/auth/password";
import { beforeEachRequest } from "@/lib/commands/portal/each-request";
import { db } from "@/lib/db/client";
import { env, readServerEnv } from "@/lib/env";
import { watchEventLoop } from "@/lib/health/event-loop";
import { backgroundJobs } from "@/lib/jobs/jobs";
import { startWorker } from "@/lib/jobs/worker";

/**
 * What a server does before its first request. It ends when it could only fail: with settings that
 * are wrong, or on an embedded database that another process has open, which is why the folder is
 * claimed here. A PostgreSQL server that is away may come back, and the health check says so
 * meanwhile. Then it begins the background work, unless other processes do it.
 */
export async function beforeServing(): Promise<void> {
  stopWithStarter();
  const problems = await reasonsNotToServe();
  if (problems.length > 0) {
    console.error(problems.join("\n"));
    process.exit(1);
  }
  watchEventLoop();
  beforeEachRequest(env());
  await measurePasswords();
  if (env().worker) startWorker(backgroundJobs(db()));
}

async function reasonsNotToServe(): Promise<string[]> {
  const read = readServerEnv();
  if (!read.ok) return read.problems;
  if (!read.env.authSecret) {
    return ["AUTH_SECRET must be set; `npm start` makes one for the embedded database."];
  }
  if (read.env.databaseUrl) return [];
  return db().$queryRaw`SELECT 1`.then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
}

/** The start command holds a channel to its server: it breaks when that is killed with SIGKILL. */
function stopWithStarter(): void {
  if (process.connected) process.once("disconnect", () => process.exit(1));
}
