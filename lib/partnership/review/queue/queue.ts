import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import type { Verdict } from "@/lib/core/requirements/report";
import { visibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import type { Db } from "@/lib/platform/db/client";
import { nameOf, type WordOf } from "@/lib/platform/db/enum-words";
import type { ApplicationState, PartnerType } from "@/lib/platform/db/generated/enums";
import { newsOf } from "./changes-since-opened";
import { maxCounted, type QueueFilters, type QueueView, sortFor, viewFor } from "./queue-filters";
import { countStatement, rowsStatement } from "./queue-sql";

/** A row as the database gives it; enums in its own words. */
type Stored = {
  id: string;
  asn: bigint;
  name: string;
  type: PartnerType;
  state: WordOf<ApplicationState>;
  submittedAt: Date;
  verdict: Verdict;
  failing: number;
  unknown: number;
  organisationId: string;
  lastEditedById: string | null;
  assigneeId: string | null;
  assignedById: string | null;
  assignedAt: Date | null;
  dueAt: Date | null;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  decidedAt: Date | null;
  followUpAt: Date | null;
  organisation: string;
  assignee: string | null;
  seenAt: Date | null;
  revision: number;
  total: number;
};

/** A page of the queue for a reviewer, in two statements: the tabs' counts, then the rows. */
export async function reviewQueue(db: Db, reviewer: SignedInActor, filters: QueueFilters) {
  const { userId } = reviewer;
  const [counts] = await db.$queryRaw<Record<QueueView, number>[]>(countStatement(filters, userId));
  if (!counts) throw new Error("The queue could not be counted.");
  const view = viewFor(filters, counts.mine);
  const counted = counts[view] < maxCounted ? counts[view] : null;
  const page = { view, sort: sortFor(filters, view), filters, total: counted };
  const stored = await db.$queryRaw<Stored[]>(rowsStatement(page, userId));
  return {
    view,
    sort: page.sort,
    counts,
    /** What a page far behind the end cannot tell is at least what the tabs counted. */
    total: counted ?? stored[0]?.total ?? maxCounted,
    rows: stored.map((row) => queueRow(row, reviewer)),
  };
}

function queueRow(stored: Stored, reviewer: SignedInActor) {
  const state = visibleState(nameOf(stored.state));
  const { id, name, type, organisation, verdict, failing, unknown, revision } = stored;
  const { submittedAt, dueAt, assigneeId, assignee } = stored;
  return {
    ...{ id, name, type, organisation, verdict, failing, unknown, revision, submittedAt, dueAt },
    asn: Number(stored.asn),
    state,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assignee ?? "" },
    news: newsOf({ ...stored, state }, reviewer.userId),
    /** Why this reviewer may not act on it. */
    conflict: conflictOf(reviewer, stored),
  };
}

export type ReviewQueue = Awaited<ReturnType<typeof reviewQueue>>;
export type QueueRow = ReviewQueue["rows"][number];
