import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { invitationOf } from "@/lib/platform/secret/invitation-link";
import { addMember } from "./add-member";
import { lockOrganisation } from "./lock-organisation";

/** Where an invitation stands. */
export type InvitationState = "open" | "accepted" | "ended" | "expired";

/** The invitation of a link; null when there is none. */
export async function openInvitation(db: Db, token: string, now: Date) {
  const id = invitationOf(token);
  const invitation =
    id &&
    (await db.invitation.findUnique({
      where: { id },
      select: {
        id: true,
        organisationId: true,
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        acceptedById: true,
        endedAt: true,
        organisation: { select: { name: true } },
        invitedBy: { select: { name: true } },
      },
    }));
  if (!invitation) return null;
  const { organisation, invitedBy, ...rest } = invitation;
  return {
    ...rest,
    organisation: organisation.name,
    invitedBy: invitedBy.name,
    state: stateOf(rest, now),
  };
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

function stateOf(
  invitation: { acceptedAt: Date | null; endedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.endedAt) return "ended";
  return invitation.expiresAt <= now ? "expired" : "open";
}

export type AcceptOutcome =
  /** `joined` is whether it was this that made them a member. */
  | { ok: true; organisationId: string; joined: boolean }
  | { ok: false; code: "not-found" | "other-address" | Exclude<InvitationState, "open"> };

/**
 * Makes the person a member, as the invitation says. It is for the account of the address it was
 * mailed to: a link that was passed on opens nothing. Who is a member already keeps their role. Opened
 * again by who accepted it, it leads to the organisation while they belong to it, and joins nobody.
 */
export function acceptInvitation(
  client: PrismaClient,
  actor: SignedInActor,
  token: string,
  now = new Date(),
): Promise<AcceptOutcome> {
  return client.$transaction(async (tx): Promise<AcceptOutcome> => {
    const seen = await openInvitation(tx, token, now);
    const organisation = seen && (await lockOrganisation(tx, seen.organisationId));
    // Read again now that nobody else accepts or ends it.
    const invitation = organisation && (await openInvitation(tx, token, now));
    if (!invitation) return { ok: false, code: "not-found" };
    const { organisationId, role } = invitation;
    if (invitation.email !== actor.email) return { ok: false, code: "other-address" };
    const member = organisation.roles.has(actor.userId);
    if (invitation.state === "accepted" && invitation.acceptedById === actor.userId && member) {
      return { ok: true, organisationId, joined: false };
    }
    if (invitation.state !== "open") return { ok: false, code: invitation.state };
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now, acceptedById: actor.userId },
      select: { id: true },
    });
    if (member) return { ok: true, organisationId, joined: false };
    await addMember(tx, { organisationId, userId: actor.userId, role, createdAt: now });
    await recordAudit(tx, {
      actor,
      action: "organisation.joined",
      objectType: "organisation",
      objectId: organisationId,
      after: { role, invitedBy: invitation.invitedBy },
    });
    return { ok: true, organisationId, joined: true };
  });
}
