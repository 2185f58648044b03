import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { AuditEntry } from "@/lib/platform/audit/record";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { MemberRole, PrismaClient } from "@/lib/platform/db/generated/client";
import { endInvitationsOf } from "./invite";
import { isLastOwner, type LockedOrganisation, lockOrganisation } from "./lock-organisation";

export type MemberOutcome =
  | { ok: true }
  /** An organisation keeps an owner: hand ownership over first. */
  | { ok: false; code: "last-owner" }
  /** The actor may not, or the person is no member. */
  | { ok: false; code: "not-allowed" };

const refused = (code: "last-owner" | "not-allowed"): MemberOutcome => ({ ok: false, code });

type Change = { organisationId: string; userId: string };

/**
 * Changes a member's role, by an owner. Counts from that person's next request on; who is no owner any
 * more loses the invitations they sent.
 */
export function changeMemberRole(
  client: PrismaClient,
  actor: SignedInActor,
  { organisationId, userId, role }: Change & { role: MemberRole },
  now = new Date(),
): Promise<MemberOutcome> {
  return changing(client, organisationId, async (tx, organisation) => {
    const before = organisation.roles.get(userId);
    if (organisation.roles.get(actor.userId) !== "owner" || !before) return refused("not-allowed");
    if (before === role) return { ok: true };
    if (isLastOwner(organisation, userId)) return refused("last-owner");
    await setRole(tx, { organisationId, userId, role });
    const invitations = await endInvitationsOf(tx, { organisationId, userId }, now);
    await record(tx, actor, "organisation.role-changed", {
      organisationId,
      before: { userId, role: before, ...ended(invitations) },
      after: { userId, role },
    });
    return { ok: true };
  });
}

/**
 * Takes a member out of the organisation, by an owner; or oneself, which is leaving. The invitations
 * they sent and nobody accepted end with it.
 */
export function removeMember(
  client: PrismaClient,
  actor: SignedInActor,
  { organisationId, userId }: Change,
  now = new Date(),
): Promise<MemberOutcome> {
  return changing(client, organisationId, async (tx, organisation) => {
    const leaving = userId === actor.userId;
    const role = organisation.roles.get(userId);
    if (!role || !(leaving || organisation.roles.get(actor.userId) === "owner")) {
      return refused("not-allowed");
    }
    if (isLastOwner(organisation, userId)) return refused("last-owner");
    const key = { organisationId_userId: { organisationId, userId } };
    await tx.membership.delete({ where: key, select: { role: true } });
    // For a year the person may not judge this organisation (lib/accounts/actor/conflict-of-interest.ts).
    await tx.formerMembership.upsert({
      where: key,
      create: { organisationId, userId, leftAt: now },
      update: { leftAt: now },
      select: { leftAt: true },
    });
    const invitations = await endInvitationsOf(tx, { organisationId, userId }, now);
    await record(tx, actor, leaving ? "organisation.left" : "organisation.member-removed", {
      organisationId,
      before: { userId, role, ...ended(invitations) },
    });
    return { ok: true };
  });
}

/** Makes another member owner and oneself editor, in one action; the new owner invites anew. */
export function handOver(
  client: PrismaClient,
  actor: SignedInActor,
  { organisationId, userId }: Change,
  now = new Date(),
): Promise<MemberOutcome> {
  return changing(client, organisationId, async (tx, organisation) => {
    const fits = organisation.roles.get(actor.userId) === "owner" && organisation.roles.has(userId);
    if (!fits || userId === actor.userId) return refused("not-allowed");
    await setRole(tx, { organisationId, userId, role: "owner" });
    await setRole(tx, { organisationId, userId: actor.userId, role: "editor" });
    const sender = { organisationId, userId: actor.userId };
    const invitations = await endInvitationsOf(tx, sender, now);
    await record(tx, actor, "organisation.handed-over", {
      organisationId,
      before: { owner: actor.userId, ...ended(invitations) },
      after: { owner: userId },
    });
    return { ok: true };
  });
}

/** The addresses whose invitations ended, for the audit entry. */
const ended = (invitations: string[]) => (invitations.length > 0 ? { invitations } : {});

/** Runs a change on an organisation whose row is locked; there being none reads as not allowed. */
function changing(
  client: PrismaClient,
  organisationId: string,
  change: (tx: Db, organisation: LockedOrganisation) => Promise<MemberOutcome>,
): Promise<MemberOutcome> {
  return client.$transaction(async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId);
    return organisation ? change(tx, organisation) : refused("not-allowed");
  });
}

async function setRole(tx: Db, { organisationId, userId, role }: Change & { role: MemberRole }) {
  await tx.membership.update({
    where: { organisationId_userId: { organisationId, userId } },
    data: { role },
    select: { role: true },
  });
}

function record(
  tx: Db,
  actor: SignedInActor,
  action: AuditEntry["action"],
  { organisationId, ...change }: { organisationId: string } & Pick<AuditEntry, "before" | "after">,
): Promise<void> {
  const object = { objectType: "organisation", objectId: organisationId } as const;
  return recordAudit(tx, { actor, action, ...object, ...change });
}
