import type { Db } from "@/lib/platform/db/client";
import { lockApplication } from "./lock-application";
import { visibleState } from "./visible-to-reviewers";

/** Locks an application and reads what a decision about it needs; null when there is none. */
export async function lockForReview(tx: Db, id: string) {
  await lockApplication(tx, id);
  const application = await tx.application.findUnique({
    where: { id },
    select: {
      organisationId: true,
      lastEditedById: true,
      state: true,
      followUpAt: true,
      partner: { select: { revisionId: true } },
    },
  });
  if (!application) return null;
  const { partner, ...rest } = application;
  const locked = { ...rest, listed: partner !== null };
  // A change that was taken back is newer than what is in force, and nothing is decided about it.
  const inForce = visibleState(rest.state) === "approved" ? partner?.revisionId : null;
  const newest = await tx.revision.findFirst({
    where: { applicationId: id, ...(inForce && { id: inForce }) },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      report: true,
      document: true,
      decisions: {
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { kind: true, decidedById: true, decidedBy: { select: { name: true } } },
      },
    },
  });
  if (!newest) return { ...locked, newest: null };
  const { decisions, ...revision } = newest;
  return { ...locked, newest: { ...revision, decision: decisions[0] ?? null } };
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockForReview>>>;
