import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import type { Verdict } from "@/lib/core/requirements/report";
import {
  type VisibleState,
  visibleState,
} from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import type { Db } from "@/lib/platform/db/client";
import { nameOf, type WordOf } from "@/lib/platform/db/enum-words";
import type { ApplicationState, PartnerType } from "@/lib/platform/db/generated/enums";
import type { Locale } from "@/lib/platform/i18n/locales";
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
  failingRules: string[];
  unknownRules: string[];
  checkedAt: Date;
  metros: number;
  revokedAt: Date | null;
  /** Whether a second reviewer has to confirm something. */
  second: boolean;
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
export async function reviewQueue(
  db: Db,
  reviewer: SignedInActor,
  filters: QueueFilters,
  { locale, now = new Date() }: { locale: Locale; now?: Date },
) {
  const reader = { reviewerId: reviewer.userId, locale, now };
  const [counts] = await db.$queryRaw<Record<QueueView, number>[]>(countStatement(filters, reader));
  if (!counts) throw new Error("The queue could not be counted.");
  const view = viewFor(filters, counts.mine);
  const counted = counts[view] < maxCounted ? counts[view] : null;
  const page = { view, sort: sortFor(filters, view), filters, total: counted };
  const stored = await db.$queryRaw<Stored[]>(rowsStatement(page, reader));
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
  const { failingRules, unknownRules, checkedAt, metros } = stored;
  const { submittedAt, dueAt, assigneeId, assignee } = stored;
  return {
    ...{ id, name, type, organisation, verdict, failing, unknown, revision, submittedAt, dueAt },
    ...{ failingRules, unknownRules, checkedAt, metros },
    asn: Number(stored.asn),
    state: state === "declined" && stored.revokedAt ? ("revoked" as const) : state,
    waitsFor: waitsFor(stored, state),
    assignee: assigneeId === null ? null : { id: assigneeId, name: assignee ?? "" },
    news: newsOf({ ...stored, state }, reviewer.userId),
    /** Why this reviewer may not act on it. */
    conflict: conflictOf(reviewer, stored),
  };
}

/** Who has to act next on an application; null when nobody does. */
export type WaitsFor = "reviewer" | "second" | "partner";

function waitsFor({ second, dueAt }: Stored, state: VisibleState): WaitsFor | null {
  if (second) return "second";
  if (dueAt !== null) return "reviewer";
  return state === "changes_requested" ? "partner" : null;
}

export type ReviewQueue = Awaited<ReturnType<typeof reviewQueue>>;
export type QueueRow = ReviewQueue["rows"][number];
