import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type FirstDraftFailure, lockFirstDraft } from "./lock-first-draft";

/**
 * Deletes a draft that was never submitted, with what was handed in for it and not taken over yet.
 * Names the version that was on the page, so that nothing goes which its reader has not seen. The
 * audit trail keeps that there was one. Proofs of control belong to the organisation and stay.
 */
export async function deleteDraft(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  draft: { applicationId: string; version: number },
): Promise<{ ok: true } | FirstDraftFailure> {
  return client.$transaction(async (tx) => {
    const locked = await lockFirstDraft(tx, draft);
    if (!locked.ok) return locked;
    const { id, asn, version } = locked.row;
    const { partnerName } = await tx.application.delete({
      where: { id },
      select: { partnerName: true },
    });
    await recordAudit(tx, {
      actor,
      action: "application.draft-deleted",
      objectType: "application",
      objectId: id,
      before: { asn: Number(asn), partner: partnerName, version },
    });
    return { ok: true };
  });
}
