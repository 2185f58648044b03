import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/json/canonical-json";

/** An entry of the audit trail without its hash. */
export interface ChainedEntry {
  id: string;
  seq: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  objectType: string;
  objectId: string;
  before: unknown;
  after: unknown;
  requestId: string | null;
  prevHash: string;
}

/** What the first entry has in the place of the hash before it. */
export const chainStart = "0".repeat(64);

/**
 * SHA-256, in hex, over the canonical JSON of an entry and of the hash before it, so that no entry
 * can be changed, taken out or put in without changing all that follow.
 */
export function entryHash(entry: ChainedEntry): string {
  const { id, at, actorId, actorName, action, objectType, objectId, requestId, prevHash } = entry;
  const text = canonicalJson({
    id,
    seq: Number(entry.seq),
    at: at.toISOString(),
    actorId,
    actorName,
    action,
    objectType,
    objectId,
    before: entry.before ?? null,
    after: entry.after ?? null,
    requestId,
    prevHash,
  });
  return createHash("sha256").update(text).digest("hex");
}

/** What is wrong with an entry's place in the chain. */
export type ChainFault =
  /** Its number is 0 or below, where no entry can be: it was put in before the first. */
  | "number"
  /** Its number is not the next one: entries before it were taken out. */
  | "gap"
  /** It does not follow the entry before it: that one was replaced, or this one was put in. */
  | "link"
  /** It is not what its hash was made of: it was changed afterwards. */
  | "content";

/** The end of the chain up to an entry: what the next one must follow. */
export interface ChainEnd {
  seq: bigint;
  hash: string;
}

/** What is wrong with an entry that should follow `end`; null when nothing is. */
export function chainFault(
  end: ChainEnd,
  entry: ChainedEntry & { hash: string },
): ChainFault | null {
  if (entry.seq <= 0n) return "number";
  if (entry.seq !== end.seq + 1n) return "gap";
  if (entry.prevHash !== end.hash) return "link";
  return entryHash(entry) === entry.hash ? null : "content";
}
