import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import type { AuditAction } from "@/lib/platform/audit/actions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { followUpDue } from "./due";
import { tellReviewers } from "./notify-of-application";
import { allows, type Transition, transitions } from "./states";

/** Transitions of the partner that change the state and nothing else. */
const deeds = {
  withdraw: "application.withdrawn",
  withdrawAmendment: "application.amendment-withdrawn",
  reopen: "application.reopened",
} as const satisfies Partial<Record<Transition, AuditAction>>;

/**
 * Takes back what was submitted, or opens what was withdrawn or declined for editing. A change of
 * what is in force becomes a draft again when it is taken back, since nothing else ends with it.
 * Answers false when the state allows it no longer; done twice, it is done once.
 */
export async function changeState(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  applicationId: string,
  wanted: "withdraw" | "reopen",
  now = new Date(),
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const row = await lockDraft(tx, applicationId);
    if (!row) return false;
    const inForce = (await tx.partner.count({ where: { applicationId } })) > 0;
    const deed = wanted === "withdraw" && inForce ? "withdrawAmendment" : wanted;
    const { to } = transitions[deed];
    if (!allows(deed, { state: row.state, inForce })) return row.state === to;
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, state: row.state },
      data: {
        state: to,
        dueAt: followUpDue(row.followUpAt),
        ...(wanted === "withdraw" && { withdrawnAt: now }),
      },
    });
    if (count !== 1) throw new Error(`Application ${applicationId} changed while it was held.`);
    if (wanted === "withdraw") await tellOfWithdrawal(tx, applicationId, now);
    await recordAudit(tx, {
      actor,
      action: deeds[deed],
      objectType: "application",
      objectId: applicationId,
      before: { state: row.state },
      after: { state: to },
    });
    return true;
  });
}

async function tellOfWithdrawal(tx: Db, id: string, at: Date): Promise<void> {
  const { asn, partnerName, organisationId, revisions } = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      asn: true,
      partnerName: true,
      organisationId: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
    },
  });
  const revision = revisions[0]?.number ?? 0;
  const told = { id, organisationId, partner: partnerName, asn: Number(asn), revision };
  await tellReviewers(tx, "withdrawn", told, at);
}
