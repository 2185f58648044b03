import { backgroundJobs } from "@/lib/interfaces/jobs/jobs";
import { db } from "@/lib/platform/db/client";
import { env, readServerEnv } from "@/lib/platform/env/env";
import { watchEventLoop } from "@/lib/platform/health/event-loop";
import { startWorker } from "@/lib/platform/jobs/worker";
import { builtActions } from "./built-actions";
import { beforeEachRequest } from "./each-request";
import { builtPasswordCalls } from "./password-calls";

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
  // Only a build tells its actions, and which of them take passwords; `npm run dev` has none.
  const isBuilt = process.env.NODE_ENV === "production";
  beforeEachRequest(
    env(),
    isBuilt ? { calls: builtPasswordCalls(), actions: builtActions() } : null,
  );
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
