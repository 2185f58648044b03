import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { lockDraft } from "@/lib/partnership/applications/draft/draft-row";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { followUpDue } from "./due";
import { notifyReviewers } from "./notify-of-application";
import { allows, transitions } from "./states";
import { makeTransition } from "./transition";

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
    const transition = wanted === "withdraw" && inForce ? "withdrawAmendment" : wanted;
    const { to } = transitions[transition];
    if (!allows(transition, { state: row.state, inForce })) return row.state === to;
    const withdraws = wanted === "withdraw";
    await makeTransition(tx, {
      applicationId,
      actor,
      transition,
      from: row.state,
      columns: { dueAt: followUpDue(row.followUpAt), ...(withdraws && { withdrawnAt: now }) },
      notify: async () => {
        if (withdraws) await notifyOfWithdrawal(tx, applicationId, now);
      },
    });
    return true;
  });
}

async function notifyOfWithdrawal(tx: Db, id: string, at: Date): Promise<void> {
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
  await notifyReviewers(tx, "withdrawn", told, at);
}
