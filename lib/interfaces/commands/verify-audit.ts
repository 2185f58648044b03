import "./environment";
import { parseArgs } from "node:util";
import { readShortForm } from "@/lib/platform/audit/anchors/anchor";
import { env } from "@/lib/platform/env/env";
import { anchorPlace } from "./auditing/anchor-place";
import { exitOnError } from "./exit-on-error";
import { ensureClient } from "./portal/client";

/**
 * `npm run audit:verify` reads the audit trail from its beginning, and compares it with its anchors,
 * `--expect seq,hash` and the revisions, checks and decisions; exit code 1 when anything is wrong.
 */
const intact = await exitOnError(async () => {
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
  const { closeDb, db } = await import("@/lib/platform/db/client");
  const { verifyTrail } = await import("./auditing/verify-trail");
  const { said, wrong } = await verifyTrail(db(), { place, expected, now: new Date() });
  await closeDb();
  for (const sentence of said) console.log(sentence);
  for (const sentence of wrong) console.error(sentence);
  return wrong.length === 0;
});
process.exit(intact ? 0 : 1);
