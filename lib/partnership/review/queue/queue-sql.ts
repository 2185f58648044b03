import { parseAsn } from "@/lib/core/network/asn";
import {
  type VisibleState,
  visibleStates,
} from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import { Prisma } from "@/lib/platform/db/generated/client";
import { literal } from "@/lib/platform/db/like";
import {
  isNarrowed,
  maxCounted,
  type QueueFilters,
  type QueueSort,
  type QueueState,
  type QueueView,
  queuePageSize,
  queueViews,
} from "./queue-filters";
import { stateInSql, visibleInSql } from "./visible-in-sql";

/**
 * The statements of the queue, written by hand: one for the tabs and one for a page of rows, where
 * Prisma would send a statement for each table. A test explains each of them.
 */

const statesOf: Record<QueueState, readonly VisibleState[]> = {
  all: visibleStates,
  open: ["submitted", "in_review"],
  submitted: ["submitted"],
  "in-review": ["in_review"],
  "changes-requested": ["changes_requested"],
  approved: ["approved"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
};

/** What tells the rows of a view from the others. */
function viewCondition(view: QueueView, reviewerId: string): Prisma.Sql {
  const atPartner = Prisma.sql`a."state" = ${stateInSql("changes_requested")}`;
  switch (view) {
    case "mine":
      return Prisma.sql`a."assigneeId" = ${reviewerId} AND (a."dueAt" IS NOT NULL OR ${atPartner})`;
    case "unassigned":
      return Prisma.sql`a."assigneeId" IS NULL AND a."dueAt" IS NOT NULL`;
    case "partner":
      return atPartner;
    case "all":
      return Prisma.sql`a."submittedAt" IS NOT NULL`;
  }
}

/** The rows of a view that fit the filters, of the application `a`. */
function condition(view: QueueView, filters: QueueFilters, reviewerId: string): Prisma.Sql {
  return Prisma.join([viewCondition(view, reviewerId), ...filterConditions(filters)], " AND ");
}

/** What an application `a` must be to fit the filters, in whatever view. */
export function filterConditions({ q, state, verdict, type }: QueueFilters): Prisma.Sql[] {
  const parts = [visibleInSql(statesOf[state])];
  if (verdict) parts.push(Prisma.sql`a."verdict" = ${verdict}::"Verdict"`);
  if (type) parts.push(Prisma.sql`a."submittedType" = ${type}::"PartnerType"`);
  if (q) {
    const byName = Prisma.sql`a."submittedName" ILIKE ${`%${literal(q)}%`}`;
    const asn = parseAsn(q);
    parts.push(asn.ok ? Prisma.sql`(${byName} OR a."asn" = ${BigInt(asn.asn)})` : byName);
  }
  return parts;
}

const orders: Record<QueueSort, Prisma.Sql> = {
  urgent: Prisma.sql`a."dueAt", a."id"`,
  newest: Prisma.sql`a."submittedAt" DESC, a."id" DESC`,
  oldest: Prisma.sql`a."submittedAt", a."id"`,
  name: Prisma.sql`a."submittedName", a."id"`,
  asn: Prisma.sql`a."asn", a."id"`,
  failing: Prisma.sql`a."failing" DESC, a."submittedAt" DESC, a."id" DESC`,
};

/** How many applications that fit the filters are in each view, at most `maxCounted`. */
export function countStatement(filters: QueueFilters, reviewerId: string): Prisma.Sql {
  return isNarrowed(filters) ? countFiltered(filters, reviewerId) : countViews(filters, reviewerId);
}

const named = (view: QueueView) => Prisma.raw(`"${view}"`);

/** Each view through its own index. */
function countViews(filters: QueueFilters, reviewerId: string): Prisma.Sql {
  const counts = queueViews.map(
    (view) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Application" a
      WHERE ${condition(view, filters, reviewerId)} LIMIT ${maxCounted}) counted) AS ${named(view)}`,
  );
  return Prisma.sql`SELECT ${Prisma.join(counts)}`;
}

/** All views of one reading: what fits a search is found by looking at every name. */
function countFiltered(filters: QueueFilters, reviewerId: string): Prisma.Sql {
  const counts = queueViews.map(
    (view) => Prisma.sql`least(count(*) FILTER (WHERE ${viewCondition(view, reviewerId)}),
      ${maxCounted})::int AS ${named(view)}`,
  );
  return Prisma.sql`SELECT ${Prisma.join(counts)} FROM "Application" a
    WHERE ${condition("all", filters, reviewerId)}`;
}

export type QueuePage = {
  view: QueueView;
  sort: QueueSort;
  filters: QueueFilters;
  /** How many applications the list has; null when the tabs did not count that far. */
  total: number | null;
};

/** The ids of a page, which is what has to be quick; everything else is read of them alone. */
export function pageStatement(page: Omit<QueuePage, "total">, reviewerId: string): Prisma.Sql {
  const { view, sort, filters } = page;
  return Prisma.sql`SELECT a."id" FROM "Application" a
    WHERE ${condition(view, filters, reviewerId)}
    ORDER BY ${orders[sort]} LIMIT ${queuePageSize} OFFSET ${(filters.page - 1) * queuePageSize}`;
}

/** How many applications a list has. */
function totalStatement({ view, filters, total }: QueuePage, reviewerId: string): Prisma.Sql {
  if (total !== null) return Prisma.sql`SELECT ${total}::int AS "total"`;
  return Prisma.sql`SELECT count(*)::int AS "total" FROM "Application" a
    WHERE ${condition(view, filters, reviewerId)}`;
}

/** A page of the queue with what its rows show, and how many applications the list has. */
export function rowsStatement(page: QueuePage, reviewerId: string): Prisma.Sql {
  return Prisma.sql`SELECT a."id", a."asn", a."submittedName" AS "name",
      a."submittedType"::text AS "type", a."state"::text, a."submittedAt", a."verdict"::text,
      a."failing", a."unknown", a."organisationId", a."lastEditedById", a."assigneeId",
      a."assignedById", a."assignedAt", a."dueAt", a."answeredAt", a."withdrawnAt", a."decidedAt",
      a."followUpAt",
      o."name" AS "organisation", u."name" AS "assignee", s."at" AS "seenAt",
      (SELECT max(r."number") FROM "Revision" r WHERE r."applicationId" = a."id") AS "revision",
      (${totalStatement(page, reviewerId)}) AS "total"
    FROM (${pageStatement(page, reviewerId)}) page
    JOIN "Application" a ON a."id" = page."id"
    JOIN "Organisation" o ON o."id" = a."organisationId"
    LEFT JOIN "User" u ON u."id" = a."assigneeId"
    LEFT JOIN "ReviewSeen" s ON s."applicationId" = a."id" AND s."userId" = ${reviewerId}
    ORDER BY ${orders[page.sort]}`;
}
