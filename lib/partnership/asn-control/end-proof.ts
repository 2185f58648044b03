import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { notifyProofEnded } from "./notifications";
import type { Claim, EndReason } from "./proof";

/** Ends a proof that was looked at again and no longer stands; false when it had ended before. */
export function endProof(
  client: PrismaClient,
  claim: Claim,
  { proofId, reason }: { proofId: string; reason: EndReason },
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const { count } = await tx.asnProof.updateMany({
      where: { id: proofId, endedAt: null },
      data: { endedAt: now, endReason: reason, recheckedAt: now, recheck: "ended" },
    });
    if (count === 0) return false;
    await notifyProofEnded(tx, claim, { proofId, reason }, now);
    await recordAudit(tx, {
      actor: "system",
      action: "control.ended",
      objectType: "asn-proof",
      objectId: proofId,
      after: { ...claim, reason },
    });
    return true;
  });
}
