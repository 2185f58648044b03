import type { DecisionRecord } from "./format";
import { recordHash, skeletonOf } from "./record-hashes";

/**
 * What the partner's own people get of a record: everything about what they declared and how it was
 * judged; not who of staff did it, nor what reviewers wrote for each other
 * (docs/decisions/101-partners-read-that-not-why.md).
 */
export function partnerCopy(record: DecisionRecord): DecisionRecord {
  const { by, byId, proposedBy, ...decision } = record.decision;
  const { row, ...hashes } = record.hashes;
  const copy: DecisionRecord = {
    ...record,
    copy: "partner",
    decision,
    waivers: record.waivers.map(({ reason, proposedBy, secondBy, ...waiver }) => waiver),
    shown: null,
    hashes,
  };
  return { ...copy, hashes: { ...hashes, decision: recordHash(skeletonOf(copy)) } };
}
