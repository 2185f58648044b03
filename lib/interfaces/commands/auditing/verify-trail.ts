import { verifyRows } from "@/lib/partnership/review/records/verify-rows";
import { type AnchorPlace, anchorFile } from "@/lib/platform/audit/anchors/anchor-file";
import { compareAnchors, compareEnd } from "@/lib/platform/audit/anchors/compare-anchors";
import { keepAnchor } from "@/lib/platform/audit/anchors/write-anchor";
import type { ChainEnd } from "@/lib/platform/audit/chain";
import { verifyChain } from "@/lib/platform/audit/verify";
import type { Db } from "@/lib/platform/db/client";
import { brokenEntry, faultyAnchor, faultyRow, unexpected } from "./sentences";

/** What a look at the whole trail came to: sentences to print, and those of what is wrong. */
export interface TrailReport {
  said: string[];
  wrong: string[];
}

/**
 * Verifies the chain, and compares it with the anchors, with an end given and with the kept rows.
 * When nothing is wrong the present end is kept as another anchor.
 */
export async function verifyTrail(
  db: Db,
  { place, expected, now }: { place: AnchorPlace; expected: ChainEnd | null; now: Date },
): Promise<TrailReport> {
  const said: string[] = [];
  const wrong: string[] = [];
  const file = anchorFile(place.dataDir);
  const chain = await verifyChain(db);
  const anchors = await compareAnchors(db, place);
  wrong.push(...anchors.faults.map((fault) => faultyAnchor(file, fault)));
  const fault = expected && (await compareEnd(db, expected));
  if (fault) wrong.push(unexpected(expected.seq, fault));
  if (chain.ok) {
    said.push(`${chain.count} entries, intact. Newest: ${chain.end.seq}, ${chain.end.hash}`);
    const rows = await verifyRows(db);
    said.push(`${rows.intact} revisions, checks and decisions, intact.`);
    if (rows.uncovered > 0) {
      said.push(`${rows.uncovered} more are older than their hashes in the trail: not known.`);
    }
    wrong.push(...rows.faults.map(faultyRow));
    const unnamed = rows.faulty - rows.faults.length;
    if (unnamed > 0) wrong.push(`${unnamed} more rows are wrong.`);
  } else wrong.push(brokenEntry(chain.broken, chain.count));
  const fitting = anchors.count - anchors.faults.length;
  said.push(anchors.count === 0 ? `No anchors yet in ${file}.` : `${fitting} anchors fit.`);
  if (expected && !fault) said.push(`Entry ${expected.seq} is the one expected.`);
  if (wrong.length === 0 && chain.ok && chain.count > 0) await keepAnchor(chain.end, now, place);
  return { said, wrong };
}
