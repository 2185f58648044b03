import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { notifyOfSecurityChange } from "@/lib/accounts/notifications/security-notice";
import { endPendingSignIns } from "@/lib/accounts/sessions/pending-sign-in";
import { endSessions } from "@/lib/accounts/sessions/sessions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

export type ResetFactorsResult = { ok: true } | { ok: false; code: "gone" };

/**
 * Takes all second factors of a person out of use, for somebody who lost them and the recovery codes.
 * The admin must know by other means who asks. Their sessions end, and they are told by mail.
 */
export function resetFactors(
  db: PrismaClient,
  actor: SignedInActor,
  userId: string,
): Promise<ResetFactorsResult> {
  return db.$transaction(async (tx): Promise<ResetFactorsResult> => {
    const apps = await tx.authenticatorApp.deleteMany({ where: { userId } });
    const passkeys = await tx.passkey.deleteMany({ where: { userId } });
    if (apps.count + passkeys.count === 0) return { ok: false, code: "gone" };
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await endPendingSignIns(tx, userId);
    await endSessions(tx, userId);
    await notifyOfSecurityChange(tx, userId, "factorsReset");
    await recordAudit(tx, {
      actor,
      action: "person.second-factor-removed",
      objectType: "person",
      objectId: userId,
      before: { factor: "all" },
    });
    return { ok: true };
  });
}
