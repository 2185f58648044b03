import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { notifyOfSecurityChange } from "@/lib/accounts/notifications/security-notice";
import type { ProviderPerson } from "@/lib/accounts/providers/person";
import { isFresh } from "@/lib/accounts/sessions/freshness";
import { recordAudit } from "@/lib/platform/audit/record";
import { uniqueViolation } from "@/lib/platform/db/errors";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { moveRole } from "./move-role";
import { refresh } from "./recognise";
import type { HeldRole } from "./staff-role";

export type LinkResult =
  | { ok: true }
  | { ok: false; code: "notFresh" | "linkedElsewhere" | "linkedAlready" };

/**
 * Connects an account at a provider with the account of somebody who has lately shown who they are.
 * From then on either way in leads to it. One account of each provider.
 */
export async function linkIdentity(
  db: PrismaClient,
  actor: SignedInActor,
  person: ProviderPerson,
  { label, now }: { label: string; now: Date },
): Promise<LinkResult> {
  const { userId } = actor;
  const { provider, subject, profile } = person;
  try {
    return await db.$transaction(async (tx): Promise<LinkResult> => {
      if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
      // Two links of one account at the same moment wait for each other here.
      await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
      const owner = await tx.identity.findUnique({
        where: { provider_subject: { provider, subject } },
        select: { userId: true },
      });
      if (owner && owner.userId !== userId) return { ok: false, code: "linkedElsewhere" };
      if (owner) {
        await refresh(tx, person, now);
        return { ok: true };
      }
      if ((await tx.identity.count({ where: { userId, provider } })) > 0) {
        return { ok: false, code: "linkedAlready" };
      }
      await tx.identity.create({
        data: { userId, provider, subject, profile, fetchedAt: now, createdAt: now },
        select: { id: true },
      });
      await notifyOfSecurityChange(tx, userId, "linked", label);
      await recordAudit(tx, {
        actor,
        action: "person.identity-linked",
        objectType: "person",
        objectId: userId,
        after: { provider },
      });
      return { ok: true };
    });
  } catch (error) {
    if (uniqueViolation(error)) return { ok: false, code: "linkedElsewhere" };
    throw error;
  }
}

export type UnlinkResult = { ok: true } | { ok: false; code: "notFresh" | "lastWayIn" | "gone" };

/** Disconnects an account at a provider; never the last way to sign in. */
export function unlinkIdentity(
  db: PrismaClient,
  actor: SignedInActor,
  { identityId, label, now }: { identityId: string; label: string; now: Date },
): Promise<UnlinkResult> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<UnlinkResult> => {
    if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
    // Two removals at the same moment would each see the other way in.
    const [user] = await tx.$queryRaw<({ passwordHash: string | null } & HeldRole)[]>`
      SELECT "passwordHash", "staffRole"::text AS "staffRole", "staffRoleFrom"
        FROM "User" WHERE id = ${userId} FOR UPDATE`;
    const identities = await tx.identity.findMany({
      where: { userId },
      select: { id: true, provider: true },
    });
    const identity = identities.find(({ id }) => id === identityId);
    if (!identity) return { ok: false, code: "gone" };
    if (!user?.passwordHash && identities.length === 1) return { ok: false, code: "lastWayIn" };
    await tx.identity.delete({ where: { id: identityId }, select: { id: true } });
    await notifyOfSecurityChange(tx, userId, "unlinked", label);
    await recordAudit(tx, {
      actor,
      action: "person.identity-unlinked",
      objectType: "person",
      objectId: userId,
      before: { provider: identity.provider },
    });
    if (user?.staffRoleFrom === identity.provider) {
      // A role that its groups gave goes with it: nobody would take it away any more.
      const before = { staffRole: user.staffRole, staffRoleFrom: user.staffRoleFrom };
      const after = { staffRole: null, staffRoleFrom: null };
      const { provider } = identity;
      await moveRole(tx, { id: userId, name: actor.name }, { before, after, provider });
    }
    return { ok: true };
  });
}
