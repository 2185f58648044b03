import type { VisibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";

/** What happened to an application since a reviewer last opened it. */
export type News =
  | "new"
  | "revision"
  | "answer"
  | "withdrawn"
  | "followUp"
  | "assigned"
  | "decided";

export type NewsSource = {
  state: VisibleState;
  seenAt: Date | null;
  submittedAt: Date | null;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  decidedAt: Date | null;
  /** When the open follow-up began. */
  followUpAt: Date | null;
  dueAt: Date | null;
  assigneeId: string | null;
  assignedById: string | null;
  assignedAt: Date | null;
};

/**
 * What a reviewer has not seen of an application, the partner's actions first. What they never opened
 * is new while it waits for reviewers; afterwards it is old.
 */
export function newsOf(row: NewsSource, reviewerId: string): News[] {
  const { seenAt } = row;
  if (seenAt === null) return row.dueAt ? ["new"] : [];
  const since = (moment: Date | null) => moment !== null && moment > seenAt;
  const byOthers = row.assigneeId === reviewerId && row.assignedById !== reviewerId;
  const happened: [News, boolean][] = [
    ["revision", since(row.submittedAt)],
    ["answer", since(row.answeredAt)],
    ["withdrawn", row.state === "withdrawn" && since(row.withdrawnAt)],
    ["decided", ["approved", "declined"].includes(row.state) && since(row.decidedAt)],
    ["followUp", since(row.followUpAt)],
    ["assigned", byOthers && since(row.assignedAt)],
  ];
  return happened.filter(([, is]) => is).map(([news]) => news);
}
