import type { Db } from "@/lib/platform/db/client";
import { type ChainEnd, type ChainFault, chainFault, chainStart } from "./chain";

/** Entries read at a time; memory is bounded by this, not by the length of the trail. */
const pageSize = 1_000;

/** The first entry that breaks the chain, and how. */
export interface BrokenEntry {
  seq: bigint;
  id: string;
  at: Date;
  fault: ChainFault;
}

export type ChainVerdict =
  | { ok: true; count: number; end: ChainEnd }
  | { ok: false; count: number; broken: BrokenEntry };

/**
 * Reads the audit trail from its beginning and checks each entry against the one before. Entries
 * added meanwhile are read as well: they only ever come after all others.
 *
 * It cannot know of entries taken off the end, or of a chain written anew: anchors can (`compareAnchors`).
 */
export async function verifyChain(db: Db): Promise<ChainVerdict> {
  let end: ChainEnd = { seq: 0n, hash: chainStart };
  let count = 0;
  for (;;) {
    const page = await db.auditEvent.findMany({
      // The first page asks for no number, so that nothing hides below the first.
      ...(count > 0 && { where: { seq: { gt: end.seq } } }),
      orderBy: { seq: "asc" },
      take: pageSize,
    });
    const broken = firstBroken(end, page);
    if (broken) {
      const intact = page.findIndex(({ seq }) => seq === broken.seq);
      return { ok: false, count: count + intact, broken };
    }
    count += page.length;
    end = page.at(-1) ?? end;
    if (page.length < pageSize) return { ok: true, count, end };
  }
}

/** Checks the newest entries alone, as many as one page of the chain. */
export async function verifyNewest(db: Db): Promise<ChainVerdict> {
  const newest = await db.auditEvent.findMany({ orderBy: { seq: "desc" }, take: pageSize });
  const page = newest.reverse();
  const [first] = page;
  // What the first of them must follow is not read; only its number and its own hash are checked.
  const before =
    first && page.length === pageSize && first.seq !== 1n
      ? { seq: first.seq - 1n, hash: first.prevHash }
      : { seq: 0n, hash: chainStart };
  const broken = firstBroken(before, page);
  if (broken) return { ok: false, count: page.length, broken };
  return { ok: true, count: page.length, end: page.at(-1) ?? before };
}

type Row = Parameters<typeof chainFault>[1];

function firstBroken(start: ChainEnd, page: readonly Row[]): BrokenEntry | null {
  let end = start;
  for (const entry of page) {
    const fault = chainFault(end, entry);
    if (fault) return { seq: entry.seq, id: entry.id, at: entry.at, fault };
    end = entry;
  }
  return null;
}
