import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { parseAsn } from "@/lib/core/network/asn";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { revisionInForce } from "@/lib/partnership/applications/lifecycle/in-force";
import { tellReviewers } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { allows, transitions } from "@/lib/partnership/applications/lifecycle/states";
import { delistPartner } from "@/lib/partnership/partners/delist-partner";
import { endFollowUp } from "@/lib/partnership/review/follow-ups/end-follow-up";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/** Why a partner did not leave: the ASN typed is another one, or nothing is in force to leave. */
export type LeaveRefusal = "asn-differs" | "not-in-force";

/**
 * Takes an approved application out of force and its partner out of the directory, at the wish of its
 * organisation, who types the ASN to confirm it. Done twice, it is done once.
 */
export async function leaveProgramme(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  { applicationId, typed }: { applicationId: string; typed: string },
  now = new Date(),
): Promise<LeaveRefusal | null> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row) return "not-in-force";
    const { to } = transitions.leave;
    if (row.state === to) return null;
    const inForce = await revisionInForce(tx, applicationId);
    if (!inForce || !allows("leave", { state: row.state, inForce: true })) return "not-in-force";
    const asn = parseAsn(typed);
    if (!asn.ok || BigInt(asn.asn) !== row.asn) return "asn-differs";
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, state: row.state },
      data: { state: to, withdrawnAt: now, dueAt: null },
    });
    if (count !== 1) throw new Error(`Application ${applicationId} changed while it was held.`);
    const delisting = await delistPartner(tx, applicationId);
    const ended = await endFollowUp(tx, { applicationId, end: "delisted", now });
    const { name: partner, asn: number } = inForce.document.partner;
    const { organisationId } = row;
    const told = { id: applicationId, organisationId, partner, asn: number };
    await tellReviewers(tx, "left", { ...told, revision: inForce.number }, now);
    for (const entry of [delisting, ended]) if (entry) await recordAudit(tx, { actor, ...entry });
    await recordAudit(tx, {
      actor,
      action: "application.left",
      objectType: "application",
      objectId: applicationId,
      before: { state: row.state, revision: inForce.number },
      after: { state: to },
    });
    return null;
  });
}
