import "./environment";
import { once } from "node:events";
import { env } from "@/lib/platform/env/env";
import { exitOnError } from "./exit-on-error";
import { ensureClient } from "./portal/client";

/**
 * `npm run worker` does the background work in a process of its own, beside servers that leave it
 * alone (WORKER=off). Any number of them may run. Ends with SIGTERM or SIGINT, after what is under way.
 */
await exitOnError(async () => {
  if (!env().databaseUrl) {
    throw new Error(
      "DATABASE_URL must be set: the embedded database belongs to its server, which does the work itself.",
    );
  }
  if (!env().authSecret) {
    throw new Error("AUTH_SECRET must be set, the servers' own: links in mails are made with it.");
  }
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { closeDb, db } = await import("@/lib/platform/db/client");
  const { backgroundJobs } = await import("@/lib/interfaces/jobs/jobs");
  const { startWorker } = await import("@/lib/platform/jobs/worker");
  const worker = startWorker(backgroundJobs(db()));
  console.log("The worker is running. Ctrl+C stops it.");
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await worker.stop();
  await closeDb();
});
process.exit(0);
