import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { MemberRole, PrismaClient } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { queueMail } from "@/lib/platform/mail/queue";
import { mayInvite } from "./invitation-limits";
import { lockOrganisation } from "./lock-organisation";

/** How long an invitation can be accepted, in days. */
export const invitationDays = 7;

const day = 24 * 60 * 60 * 1000;

export type InviteOutcome =
  | { ok: true }
  | { ok: false; code: "not-owner" | "already-member" | "too-many" };

/**
 * Invites an address to an organisation. The mail waits in the outbox of the same transaction. An
 * open invitation to the same address is replaced: one link works.
 *
 * @param email in the form accounts keep addresses in (`emailSchema`).
 * @param locale of the mail: the inviter's, since nothing is known of the invited.
 */
export async function invite(
  client: PrismaClient,
  actor: SignedInActor,
  given: {
    organisationId: string;
    email: string;
    role: MemberRole;
    locale: Locale;
    /** From where the request came. */
    address: string;
  },
  now = new Date(),
): Promise<InviteOutcome> {
  const { organisationId, email, role, locale } = given;
  // Outside the transaction: attempts count whatever comes of them.
  if (!(await mayInvite(client, { ...given, userId: actor.userId }, now))) {
    return { ok: false, code: "too-many" };
  }
  return client.$transaction(async (tx): Promise<InviteOutcome> => {
    const organisation = await lockOrganisation(tx, organisationId);
    if (organisation?.roles.get(actor.userId) !== "owner") return { ok: false, code: "not-owner" };
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known && organisation.roles.has(known.id)) return { ok: false, code: "already-member" };
    await endOpen(tx, organisationId, email, now);
    const { id } = await tx.invitation.create({
      data: {
        organisationId,
        email,
        role,
        invitedById: actor.userId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + invitationDays * day),
      },
      select: { id: true },
    });
    const values = { invitation: id, organisation: organisation.name, by: actor.name, role };
    await queueMail(tx, { to: email, locale, kind: "invitation", values });
    await recordAudit(tx, {
      actor,
      action: "organisation.invited",
      objectType: "organisation",
      objectId: organisationId,
      after: { email, role },
    });
    return { ok: true };
  });
}

/** Ends what a person has invited and nobody accepted yet, when they are no owner any more. */
export async function endInvitationsOf(
  tx: Db,
  { organisationId, userId }: { organisationId: string; userId: string },
  now: Date,
): Promise<string[]> {
  const ended = await tx.invitation.updateManyAndReturn({
    where: { organisationId, invitedById: userId, acceptedAt: null, endedAt: null },
    data: { endedAt: now },
    select: { email: true },
  });
  return ended.map(({ email }) => email).sort();
}

async function endOpen(tx: Db, organisationId: string, email: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { organisationId, email, acceptedAt: null, endedAt: null },
    data: { endedAt: now },
  });
}

/** Takes an open invitation back; its link works no longer. False when there is none to take back. */
export function takeBackInvitation(
  client: PrismaClient,
  actor: SignedInActor,
  { organisationId, id }: { organisationId: string; id: string },
  now = new Date(),
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const organisation = await lockOrganisation(tx, organisationId);
    if (organisation?.roles.get(actor.userId) !== "owner") return false;
    const open = { id, organisationId, acceptedAt: null, endedAt: null };
    const invitation = await tx.invitation.findFirst({ where: open, select: { email: true } });
    if (!invitation) return false;
    await tx.invitation.updateMany({ where: open, data: { endedAt: now } });
    await recordAudit(tx, {
      actor,
      action: "organisation.invitation-withdrawn",
      objectType: "organisation",
      objectId: organisationId,
      before: { email: invitation.email },
    });
    return true;
  });
}
