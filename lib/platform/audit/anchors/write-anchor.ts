import type { ChainEnd } from "@/lib/platform/audit/chain";
import type { Db } from "@/lib/platform/db/client";
import { shortForm } from "./anchor";
import { type AnchorPlace, anchorFile, appendAnchor } from "./anchor-file";
import { compareAnchors, trailEnd } from "./compare-anchors";

/** Writes an end of the trail into the data folder and the log. */
export async function keepAnchor(end: ChainEnd, now: Date, place: AnchorPlace): Promise<void> {
  await appendAnchor({ seq: end.seq, hash: end.hash, at: now }, place);
  console.log(`Audit anchor: ${shortForm(end)} at ${now.toISOString()}`);
}

/**
 * Keeps the present end of the trail as an anchor, once the trail fits the earlier ones;
 * nothing while it is empty and never was otherwise.
 *
 * @throws when the trail contradicts an anchor, or the file was changed: `npm run audit:verify` says where.
 */
export async function writeAnchor(db: Db, now: Date, place: AnchorPlace): Promise<void> {
  const { faults } = await compareAnchors(db, place);
  const [first] = faults;
  if (first) {
    throw new Error(
      `The audit trail and its anchors do not fit: line ${first.line} of ${anchorFile(place.dataDir)} (${first.fault}). No anchor was written; npm run audit:verify says more.`,
    );
  }
  const end = await trailEnd(db);
  if (end) await keepAnchor(end, now, place);
}
