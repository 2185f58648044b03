import "@/lib/commands/environment";
import type { ChainFault } from "@/lib/audit/chain";
import { orExit } from "@/lib/commands/or-exit";
import { ensureClient } from "@/lib/commands/portal/client";

/** What is wrong with the first broken entry, as a sentence. */
const faults: Record<ChainFault, string> = {
  gap: "its number does not follow the one before: entries were taken out before it",
  link: "it does not follow the entry before it: that one was replaced, or this one was put in",
  content: "its hash is not that of its content: it was changed after it was written",
};

/** `npm run audit:verify` reads the audit trail from its beginning; exit code 1 when it is broken. */
const intact = await orExit(async () => {
  await ensureClient();
  // Loaded only now: these need Prisma's client.
  const { closeDb, db } = await import("@/lib/db/client");
  const { verifyChain } = await import("@/lib/audit/verify");
  const verdict = await verifyChain(db());
  await closeDb();
  if (verdict.ok) {
    const { seq, hash } = verdict.end;
    console.log(`${verdict.count} entries, intact. Newest: ${seq}, ${hash}`);
    return true;
  }
  const { seq, id, at, fault } = verdict.broken;
  console.error(
    `Broken after ${verdict.count} intact entries, at entry ${seq} (${id}, ${at.toISOString()}): ${faults[fault]}.`,
  );
  return false;
});
process.exit(intact ? 0 : 1);
