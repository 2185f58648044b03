import type { ChainEnd } from "@/lib/platform/audit/chain";
import type { Db } from "@/lib/platform/db/client";
import { type AnchorPlace, readAnchors } from "./anchor-file";

/** What an anchor shows of the trail. */
export type TrailFault =
  /** The trail ends before it: entries were cut from the end, or all. */
  | "cut"
  /** The trail has another entry of that number: it was written anew. */
  | "rewritten";

export type AnchorFault =
  | { line: number; fault: "unreadable" | "signature" }
  | { line: number; fault: TrailFault; seq: bigint };

/** Ends looked up at a time. */
const atATime = 1_000;

/** The newest entry of the trail; null while it is empty. */
export function trailEnd(db: Db): Promise<ChainEnd | null> {
  return db.auditEvent.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
}

/** How the trail contradicts an end that it once had; null when it does not. */
export async function compareEnd(db: Db, end: ChainEnd): Promise<TrailFault | null> {
  return (await faultsOf(db, [end]))[0] ?? null;
}

/**
 * Compares the trail with the anchors in the data folder: how many there are, and what is wrong with
 * them or with the trail. It looks at the entries named there alone; `verifyChain` at all.
 */
export async function compareAnchors(
  db: Db,
  place: AnchorPlace,
): Promise<{ count: number; faults: AnchorFault[] }> {
  const lines = await readAnchors(place);
  const faults: AnchorFault[] = [];
  for (let from = 0; from < lines.length; from += atATime) {
    const some = lines.slice(from, from + atATime);
    const signed = some.flatMap((each) => (each.ok ? [each] : []));
    const found = await faultsOf(
      db,
      signed.map(({ anchor }) => anchor),
    );
    for (const each of some) {
      if (!each.ok) faults.push({ line: each.line, fault: each.code });
    }
    for (const [index, { line, anchor }] of signed.entries()) {
      const fault = found[index];
      if (fault) faults.push({ line, fault, seq: anchor.seq });
    }
  }
  return { count: lines.length, faults: faults.sort((a, b) => a.line - b.line) };
}

async function faultsOf(db: Db, ends: readonly ChainEnd[]): Promise<(TrailFault | null)[]> {
  const entries = await db.auditEvent.findMany({
    where: { seq: { in: ends.map(({ seq }) => seq) } },
    select: { seq: true, hash: true },
  });
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  return ends.map(({ seq, hash }) => {
    const present = hashes.get(seq);
    if (present === undefined) return "cut";
    return present === hash ? null : "rewritten";
  });
}
