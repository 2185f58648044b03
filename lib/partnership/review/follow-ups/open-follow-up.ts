import { decisionDue } from "@/lib/partnership/applications/lifecycle/due";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import type { Db } from "@/lib/platform/db/client";
import type { FollowUpEntry } from "./end-follow-up";
import { type FollowUpItem, itemsOf, rulesOf } from "./follow-up";
import { notifyBothSides } from "./notifications";

type Opening = {
  applicationId: string;
  partner: { name: string; asn: number };
  /** What newly falls short. */
  fresh: readonly FollowUpItem[];
  /** How many rules fall short by now. */
  count: number;
  now: Date;
};

/** Opens a follow-up with what newly falls short, or adds it to the open one, and tells both sides. */
export async function openFollowUp(
  tx: Db,
  { applicationId, partner, fresh, count, now }: Opening,
): Promise<FollowUpEntry> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { organisationId: true, assigneeId: true, dueAt: true },
  });
  const earlier = await tx.followUp.findUnique({
    where: { openFor: applicationId },
    select: { id: true, items: true },
  });
  const kept = earlier ? itemsOf(earlier.items) : [];
  const items = [...kept.filter(({ rule }) => !rulesOf(fresh).includes(rule)), ...fresh];
  const json = JSON.parse(JSON.stringify(items));
  const { id } = earlier
    ? await tx.followUp.update({
        where: { id: earlier.id },
        data: { items: json },
        select: { id: true },
      })
    : await tx.followUp.create({
        data: {
          applicationId,
          openFor: applicationId,
          cause: fresh[0]?.cause ?? "recheck",
          openedAt: now,
          items: json,
        },
        select: { id: true },
      });
  if (!earlier) {
    const dueAt = application.dueAt ?? decisionDue(now);
    await setReviewColumns(tx, applicationId, { followUpAt: now, dueAt });
  }
  const { organisationId, assigneeId } = application;
  const { name, asn } = partner;
  await notifyBothSides(
    tx,
    { applicationId, organisationId, assigneeId, partner: name, asn },
    {
      kind: "recheckFellShort",
      values: { count },
      dedupe: `recheckFellShort:${id}:${now.getTime()}`,
      at: now,
    },
  );
  return {
    action: earlier ? "application.follow-up-added-to" : "application.follow-up-opened",
    objectType: "application",
    objectId: applicationId,
    ...(earlier && { before: { rules: rulesOf(kept) } }),
    after: { followUp: id, rules: rulesOf(items) },
  };
}
