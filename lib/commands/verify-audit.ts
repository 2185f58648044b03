import "@/lib/commands/environment";
import { parseArgs } from "node:util";
import { readShortForm } from "@/lib/audit/anchors/anchor";
import { anchorPlace } from "@/lib/commands/auditing/anchor-place";
import { orExit } from "@/lib/commands/or-exit";
import { ensureClient } from "@/lib/commands/portal/client";
import { env } from "@/lib/env";

/**
 * `npm run audit:verify` reads the audit trail from its beginning, and holds it against its anchors,
 * `--expect seq,hash` and the revisions, checks and decisions; exit code 1 when anything is wrong.
 */
const intact = await orExit(async () => {
  const { values } = parseArgs({ options: { expect: { type: "string" } } });
  const expected = values.expect === undefined ? null : readShortForm(values.expect);
  if (values.expect !== undefined && !expected) {
    throw new Error(
      "--expect takes what audit:anchor printed: a number, a comma and 64 hexadecimal digits.",
    );
  }
  const place = anchorPlace(env());
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { closeDb, db } = await import("@/lib/db/client");
  const { verifyTrail } = await import("@/lib/commands/auditing/verify-trail");
  const { said, wrong } = await verifyTrail(db(), { place, expected, now: new Date() });
  await closeDb();
  for (const sentence of said) console.log(sentence);
  for (const sentence of wrong) console.error(sentence);
  return wrong.length === 0;
});
process.exit(intact ? 0 : 1);
