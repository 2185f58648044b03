import type { RowFault } from "@/lib/partnership/review/records/verify-rows";
import type { AnchorFault, TrailFault } from "@/lib/platform/audit/anchors/compare-anchors";
import type { ChainFault } from "@/lib/platform/audit/chain";
import type { BrokenEntry } from "@/lib/platform/audit/verify";

/** What `audit:verify` says of each thing that is wrong, one sentence each. */

const entries: Record<ChainFault, string> = {
  number: "numbers begin at 1: it was put in before the first",
  gap: "its number does not follow the one before: entries were taken out before it",
  link: "it does not follow the entry before it: that one was replaced, or this one was put in",
  content: "its hash is not that of its content: it was changed after it was written",
};

export const brokenEntry = ({ seq, id, at, fault }: BrokenEntry, intact: number): string =>
  `Broken after ${intact} intact entries, at entry ${seq} (${id}, ${at.toISOString()}): ${entries[fault]}.`;

const rows: Record<RowFault["fault"], string> = {
  changed: "is not what it was when it was written",
  missing: "is in the trail and not in its table: it was deleted",
  unrecorded: "is not in the trail: it was not written by the portal",
};

export const faultyRow = ({ kind, id, fault }: RowFault): string =>
  `The ${kind} ${id} ${rows[fault]}.`;

const trails: Record<TrailFault, string> = {
  cut: "the trail has no such entry: it was cut from the end, or emptied",
  rewritten: "the trail has another entry of that number: it was written anew",
};

export const faultyAnchor = (file: string, found: AnchorFault): string => {
  const place = `Line ${found.line} of ${file}`;
  if ("seq" in found) return `${place} names entry ${found.seq}: ${trails[found.fault]}.`;
  if (found.fault === "unreadable") return `${place} is no anchor: the file was changed.`;
  return `${place} is not signed with the portal's secret: it was changed, or the secret was.`;
};

export const unexpected = (seq: bigint, fault: TrailFault): string =>
  `Entry ${seq} of --expect: ${trails[fault]}.`;
