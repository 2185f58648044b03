import "./environment";
import { exitOnError } from "./exit-on-error";
import { ensureClient } from "./portal/client";

/**
 * `npm run -s audit:anchor` prints the present end of the audit trail, for keeping where nobody who
 * has the database can change it; `audit:verify -- --expect` takes it back. Exit code 1 while the
 * trail is empty.
 */
const printed = await exitOnError(async () => {
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { closeDb, db } = await import("@/lib/platform/db/client");
  const { shortForm } = await import("@/lib/platform/audit/anchors/anchor");
  const { trailEnd } = await import("@/lib/platform/audit/anchors/compare-anchors");
  const end = await trailEnd(db());
  await closeDb();
  if (end) console.log(shortForm(end));
  else console.error("The audit trail is empty; there is nothing to keep yet.");
  return end !== null;
});
process.exit(printed ? 0 : 1);
