import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { ProviderPerson } from "@/lib/accounts/providers/person";
import { markFresh } from "@/lib/accounts/sessions/freshness";
import { showFactor } from "@/lib/accounts/sessions/shown-factor";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { refresh } from "./recognise";

export type ConfirmIdentityResult = { ok: true } | { ok: false; code: "somebodyElse" };

/**
 * Shows again who one is, by signing in anew with a provider that is connected. What the provider
 * says now is kept, and its second factor counts for the session from now on.
 */
export function confirmByProvider(
  db: PrismaClient,
  actor: SignedInActor,
  person: ProviderPerson,
  now: Date,
): Promise<ConfirmIdentityResult> {
  const { provider, subject, secondFactor } = person;
  return db.$transaction(async (tx): Promise<ConfirmIdentityResult> => {
    const identity = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { userId: true },
    });
    if (identity?.userId !== actor.userId) return { ok: false, code: "somebodyElse" };
    await markFresh(tx, actor, now, provider);
    if (secondFactor) await showFactor(tx, actor, "provider", now);
    // Last, since it may write to the audit trail.
    await refresh(tx, person, now);
    return { ok: true };
  });
}
