import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import type { AuditEntry } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { FollowUpEnd } from "@/lib/platform/db/generated/enums";
import { itemsOf, rulesOf } from "./follow-up";

type Ending = {
  applicationId: string;
  end: FollowUpEnd;
  now: Date;
  /** The reviewer who closes it and why; the portal closes it by itself without. */
  by?: { userId: string; reason: string };
};

/** What the audit trail is told of a follow-up that ended; for the caller's last steps. */
export type FollowUpEntry = Pick<
  AuditEntry,
  "action" | "objectType" | "objectId" | "before" | "after"
>;

/**
 * Ends the open follow-up of an application that the transaction has locked. Null when none is open.
 * What is due on the application otherwise is the caller's to say.
 */
export async function endFollowUp(
  tx: Db,
  { applicationId, end, now, by }: Ending,
): Promise<FollowUpEntry | null> {
  const open = await tx.followUp.findUnique({
    where: { openFor: applicationId },
    select: { id: true, items: true },
  });
  if (!open) return null;
  await tx.followUp.update({
    where: { id: open.id },
    data: { openFor: null, closedAt: now, end, closedById: by?.userId, closeReason: by?.reason },
    select: { id: true },
  });
  await setReviewColumns(tx, applicationId, { followUpAt: null });
  return {
    action: by ? "application.follow-up-closed" : "application.follow-up-settled",
    objectType: "application",
    objectId: applicationId,
    before: { followUp: open.id, rules: rulesOf(itemsOf(open.items)) },
    after: { end, ...(by && { reason: by.reason }) },
  };
}
