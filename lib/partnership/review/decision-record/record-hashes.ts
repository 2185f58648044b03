import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { DecisionRecord, RecordSkeleton } from "./format";

/** SHA-256, in hex, over the canonical JSON of a value. */
export const hashOf = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalJson(value ?? null))
    .digest("hex");

/** A record without its large parts, which its hashes stand for. */
export function skeletonOf(record: DecisionRecord): RecordSkeleton {
  const { document, submitted, check, ...rest } = record;
  return { ...rest, submitted: withoutContent(submitted), check: check && withoutContent(check) };
}

function withoutContent<Judged extends { evidence?: unknown; report?: unknown }>(judged: Judged) {
  const { evidence, report, ...rest } = judged;
  return rest;
}

/** The hash of a record: over its skeleton without this hash. */
export function recordHash({ hashes, ...rest }: RecordSkeleton): string {
  const { decision, ...others } = hashes;
  return hashOf({ ...rest, hashes: others });
}

/** The hash of a decision's row as the audit trail has it (`sealRow`), from what a record says of it. */
export function rowHash({
  decision,
  submitted,
  check,
}: Pick<RecordSkeleton, "decision" | "submitted" | "check">): string {
  const { id, kind, at, reason, byId } = decision;
  return hashOf({
    id,
    revisionId: submitted.revisionId,
    checkId: check?.id ?? null,
    kind,
    reason,
    decidedById: byId,
    decidedAt: at,
  });
}
