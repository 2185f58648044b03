import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { Db } from "@/lib/platform/db/client";
import type { ShownFactor } from "./sessions";

/** Notes that the session's person has shown a second factor. */
export async function showFactor(
  tx: Db,
  { sessionId, userId }: SignedInActor,
  secondFactor: ShownFactor,
  now: Date,
): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, userId },
    data: { secondFactor, secondFactorAt: now },
  });
}

/** No session of the person counts any longer as one with a second factor of the portal's own. */
export async function forgetFactors(tx: Db, userId: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, secondFactor: { in: ["app", "passkey", "recovery-code"] } },
    data: { secondFactor: null, secondFactorAt: null },
  });
}
