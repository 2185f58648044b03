import { db } from "@/lib/db/client";
import { readServerEnv } from "@/lib/env";

/**
 * Ends a server that could only fail: with settings that are wrong, or on an embedded database that
 * another process has open. The folder is claimed here, before the first request. A PostgreSQL
 * server that is away may come back, and the health check says so meanwhile.
 */
export async function refuseToServe(): Promise<void> {
  const read = readServerEnv();
  const problems = read.ok ? [] : read.problems;
  if (read.ok && !read.env.authSecret) {
    problems.push("AUTH_SECRET must be set; `npm start` makes one for the embedded database.");
  }
  if (read.ok && !read.env.databaseUrl && problems.length === 0) {
    await db().$queryRaw`SELECT 1`.catch((error: unknown) => {
      problems.push(error instanceof Error ? error.message : String(error));
    });
  }
  if (problems.length === 0) return;
  console.error(problems.join("\n"));
  process.exit(1);
}
