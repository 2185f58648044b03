import type { AuditAction } from "@/lib/audit/actions";
import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { tellReviewers } from "@/lib/notifications/tell-of-application";
import { transitions } from "./states";

/** Transitions of the partner that change the state and nothing else. */
const simple = {
  withdraw: "application.withdrawn",
  reopen: "application.reopened",
} as const satisfies Record<string, AuditAction>;

/**
 * Withdraws a submitted application, or opens a withdrawn or declined one for editing. Answers
 * false when its state allows it no longer; done twice, it is done once.
 */
export async function changeState(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  applicationId: string,
  deed: keyof typeof simple,
  now = new Date(),
): Promise<boolean> {
  const { from, to } = transitions[deed];
  return client.$transaction(async (tx) => {
    for (const state of from) {
      const { count } = await tx.application.updateMany({
        where: { id: applicationId, state },
        data: { state: to, ...(deed === "withdraw" && { withdrawnAt: now, dueAt: null }) },
      });
      if (count === 0) continue;
      if (deed === "withdraw") await tellOfWithdrawal(tx, applicationId);
      await recordAudit(tx, {
        actor,
        action: simple[deed],
        objectType: "application",
        objectId: applicationId,
        before: { state },
        after: { state: to },
      });
      return true;
    }
    return (await tx.application.count({ where: { id: applicationId, state: to } })) > 0;
  });
}

async function tellOfWithdrawal(tx: Db, id: string): Promise<void> {
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
  await tellReviewers(tx, "withdrawn", told);
}
