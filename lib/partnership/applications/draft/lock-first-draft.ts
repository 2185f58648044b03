import type { Db } from "@/lib/platform/db/client";
import { type DraftRow, lockDraft } from "./draft-row";

/** Why a draft's ASN was not corrected, or the draft not deleted. */
export type FirstDraftFailure = {
  ok: false;
  /** "submitted-before": what was submitted once stays on record, with its ASN. */
  code: "not-found" | "submitted-before" | "changed-meanwhile";
};

/**
 * Locks a draft that was never submitted, in the version that was on the page: nothing rests on it
 * yet, so its owner may correct its ASN or delete it.
 */
export async function lockFirstDraft(
  tx: Db,
  { applicationId, version }: { applicationId: string; version: number },
): Promise<{ ok: true; row: DraftRow } | FirstDraftFailure> {
  const row = await lockDraft(tx, applicationId);
  if (!row) return { ok: false, code: "not-found" };
  const revisions = await tx.revision.count({ where: { applicationId } });
  if (row.state !== "draft" || revisions > 0) return { ok: false, code: "submitted-before" };
  return row.version === version ? { ok: true, row } : { ok: false, code: "changed-meanwhile" };
}

/** What the page about a draft that was never submitted shows; null for any other application. */
export async function firstDraft(db: Db, applicationId: string) {
  const row = await db.application.findFirst({
    where: { id: applicationId, state: "draft", revisions: { none: {} } },
    select: { asn: true, version: true, partnerName: true, organisationId: true },
  });
  return row && { ...row, asn: Number(row.asn) };
}
