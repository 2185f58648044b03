import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { parseAsn } from "@/lib/core/network/asn";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import { revisionInForce } from "@/lib/partnership/applications/lifecycle/in-force";
import { notifyReviewers } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import { allows, transitions } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { delistPartner } from "@/lib/partnership/partners/delist-partner";
import { endFollowUp } from "@/lib/partnership/review/follow-ups/end-follow-up";
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
    const delisting = await delistPartner(tx, applicationId);
    const ended = await endFollowUp(tx, { applicationId, end: "delisted", now });
    const { name: partner, asn: number } = inForce.document.partner;
    const { organisationId } = row;
    const told = { id: applicationId, organisationId, partner, asn: number };
    await makeTransition(tx, {
      applicationId,
      actor,
      transition: "leave",
      from: row.state,
      columns: { withdrawnAt: now, dueAt: null },
      notify: () => notifyReviewers(tx, "left", { ...told, revision: inForce.number }, now),
      alsoRecord: [delisting, ended],
      before: { revision: inForce.number },
    });
    return null;
  });
}
