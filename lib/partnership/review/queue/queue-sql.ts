import { parseAsn } from "@/lib/core/network/asn";
import {
  type VisibleState,
  visibleStates,
} from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import { endOfWorkingDay } from "@/lib/partnership/applications/lifecycle/working-days";
import { Prisma } from "@/lib/platform/db/generated/client";
import { literal } from "@/lib/platform/db/like";
import type { Locale } from "@/lib/platform/i18n/locales";
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

/** Who asks, in which language, and when. */
export type Reader = { reviewerId: string; locale: Locale; now: Date };

const statesOf: Record<Exclude<QueueState, "revoked">, readonly VisibleState[]> = {
  all: visibleStates,
  open: ["submitted", "in_review"],
  submitted: ["submitted"],
  "in-review": ["in_review"],
  "changes-requested": ["changes_requested"],
  approved: ["approved"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
};

/** Waivers and revocations that one reviewer has proposed and another one has to confirm. */
const forSecondReviewer = Prisma.sql`a."id" IN (
    SELECT w."applicationId" FROM "Waiver" w
     WHERE w."secondById" IS NULL AND w."withdrawnAt" IS NULL AND w."level" = 'mandatory'
    UNION ALL SELECT v."applicationId" FROM "Revocation" v WHERE v."endedAt" IS NULL)`;

/**
 * Whether every mandatory rule that the last check found wanting is waived. Whether a waiver still
 * covers what was found is judged again when the application is opened and when it is approved.
 */
const nothingBlocks = (now: Date): Prisma.Sql => Prisma.sql`NOT EXISTS (
    SELECT 1 FROM unnest(a."failingRules" || a."unknownRules") blocking(rule)
     WHERE NOT EXISTS (
       SELECT 1 FROM "Waiver" w
        WHERE w."applicationId" = a."id" AND w."ruleId" = blocking.rule
          AND w."withdrawnAt" IS NULL AND w."secondById" IS NOT NULL
          AND (w."endsOn" IS NULL OR w."endsOn" >= ${now.toISOString().slice(0, 10)}::date)))`;

/** What tells the rows of a view from the others. */
function viewCondition(view: QueueView, { reviewerId, now }: Reader): Prisma.Sql {
  const atPartner = Prisma.sql`a."state" = ${stateInSql("changes_requested")}`;
  switch (view) {
    case "mine":
      return Prisma.sql`a."assigneeId" = ${reviewerId} AND (a."dueAt" IS NOT NULL OR ${atPartner})`;
    case "unassigned":
      return Prisma.sql`a."assigneeId" IS NULL AND a."dueAt" IS NOT NULL`;
    case "today":
      return Prisma.sql`a."dueAt" <= ${endOfWorkingDay(now)}`;
    case "second":
      return forSecondReviewer;
    case "ready":
      return Prisma.sql`a."state" IN (${stateInSql("submitted")}, ${stateInSql("in_review")})
        AND ${nothingBlocks(now)}`;
    case "followUps":
      return Prisma.sql`a."followUpAt" IS NOT NULL`;
    case "partner":
      return atPartner;
    case "all":
      return Prisma.sql`a."submittedAt" IS NOT NULL`;
  }
}

/** The rows of a view that fit the filters, of the application `a`. */
function condition(view: QueueView, filters: QueueFilters, reader: Reader): Prisma.Sql {
  return Prisma.join([viewCondition(view, reader), ...filterConditions(filters)], " AND ");
}

/** What an application `a` must be to fit the filters, in whatever view. */
export function filterConditions({
  q,
  state,
  verdict,
  type,
  reviewer,
}: QueueFilters): Prisma.Sql[] {
  const parts = [stateCondition(state)];
  if (verdict) parts.push(Prisma.sql`a."verdict" = ${verdict}::"Verdict"`);
  if (type) parts.push(Prisma.sql`a."submittedType" = ${type}::"PartnerType"`);
  if (reviewer) parts.push(Prisma.sql`a."assigneeId" = ${reviewer}`);
  if (q) {
    const part = `%${literal(q)}%`;
    const asn = parseAsn(q);
    const ways = [
      Prisma.sql`a."submittedName" ILIKE ${part}`,
      Prisma.sql`a."organisationId" IN (SELECT "id" FROM "Organisation" WHERE "name" ILIKE ${part})`,
      ...(asn.ok ? [Prisma.sql`a."asn" = ${BigInt(asn.asn)}`] : []),
    ];
    parts.push(Prisma.sql`(${Prisma.join(ways, " OR ")})`);
  }
  return parts;
}

/** What was revoked is a state of its own to reviewers, apart from what was declined. */
function stateCondition(state: QueueState): Prisma.Sql {
  if (state === "revoked") {
    return Prisma.sql`(${visibleInSql(["declined"])} AND a."revokedAt" IS NOT NULL)`;
  }
  const visible = visibleInSql(statesOf[state]);
  return state === "declined" ? Prisma.sql`(${visible} AND a."revokedAt" IS NULL)` : visible;
}

/** The order of letters in the reader's language; the collations are the migration's. */
const nameOrder: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`a."submittedName" COLLATE "names_en"`,
  "zh-TW": Prisma.sql`a."submittedName" COLLATE "names_zh_tw"`,
};

/** What a list is sorted by, the most significant first, and from which end. */
export function orderOf(
  sort: QueueSort,
  locale: Locale,
): { by: readonly Prisma.Sql[]; descending: boolean } {
  const id = Prisma.sql`a."id"`;
  const submittedAt = Prisma.sql`a."submittedAt"`;
  switch (sort) {
    case "urgent":
      return { by: [Prisma.sql`a."dueAt"`, id], descending: false };
    case "newest":
      return { by: [submittedAt, id], descending: true };
    case "oldest":
      return { by: [submittedAt, id], descending: false };
    case "name":
      return { by: [nameOrder[locale], id], descending: false };
    case "asn":
      return { by: [Prisma.sql`a."asn"`, id], descending: false };
    case "failing":
      return { by: [Prisma.sql`a."failing"`, submittedAt, id], descending: true };
  }
}

function orderInSql(sort: QueueSort, { locale }: Reader): Prisma.Sql {
  const { by, descending } = orderOf(sort, locale);
  return Prisma.join(descending ? by.map((each) => Prisma.sql`${each} DESC`) : [...by]);
}

/** How many applications that fit the filters are in each view, at most `maxCounted`. */
export function countStatement(filters: QueueFilters, reader: Reader): Prisma.Sql {
  return isNarrowed(filters) ? countFiltered(filters, reader) : countViews(filters, reader);
}

const named = (view: QueueView) => Prisma.raw(`"${view}"`);

/** Each view through its own index. */
function countViews(filters: QueueFilters, reader: Reader): Prisma.Sql {
  const counts = queueViews.map(
    (view) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Application" a
      WHERE ${condition(view, filters, reader)} LIMIT ${maxCounted}) counted) AS ${named(view)}`,
  );
  return Prisma.sql`SELECT ${Prisma.join(counts)}`;
}

/** All views of one reading: what fits a search is found by looking at every name. */
function countFiltered(filters: QueueFilters, reader: Reader): Prisma.Sql {
  const counts = queueViews.map(
    (view) => Prisma.sql`least(count(*) FILTER (WHERE ${viewCondition(view, reader)}),
      ${maxCounted})::int AS ${named(view)}`,
  );
  return Prisma.sql`SELECT ${Prisma.join(counts)} FROM "Application" a
    WHERE ${condition("all", filters, reader)}`;
}

export type QueuePage = {
  view: QueueView;
  sort: QueueSort;
  filters: QueueFilters;
  /** How many applications the list has; null when the tabs did not count that far. */
  total: number | null;
};

/** The ids of a page, which is what has to be quick; everything else is read of them alone. */
export function pageStatement(page: Omit<QueuePage, "total">, reader: Reader): Prisma.Sql {
  const { view, sort, filters } = page;
  return Prisma.sql`SELECT a."id" FROM "Application" a
    WHERE ${condition(view, filters, reader)}
    ORDER BY ${orderInSql(sort, reader)} LIMIT ${queuePageSize} OFFSET ${(filters.page - 1) * queuePageSize}`;
}

/** The ids of the rows before and after one, each found from its end of the order. */
export function neighboursStatement(
  { view, sort, filters }: Omit<QueuePage, "total">,
  id: string,
  reader: Reader,
): Prisma.Sql {
  const { by, descending } = orderOf(sort, reader.locale);
  const key = Prisma.join([...by]);
  const from = Prisma.sql`(SELECT ${key} FROM "Application" a WHERE a."id" = ${id})`;
  const nearest = (later: boolean) => {
    const comparison = later ? Prisma.sql`>` : Prisma.sql`<`;
    const order = Prisma.join(by.map((each) => (later ? each : Prisma.sql`${each} DESC`)));
    return Prisma.sql`(SELECT a."id" FROM "Application" a
      WHERE ${condition(view, filters, reader)} AND (${key}) ${comparison} ${from}
      ORDER BY ${order} LIMIT 1)`;
  };
  return Prisma.sql`SELECT ${nearest(!descending)} AS "next", ${nearest(descending)} AS "previous"`;
}

/** How many applications a list has. */
function totalStatement({ view, filters, total }: QueuePage, reader: Reader): Prisma.Sql {
  if (total !== null) return Prisma.sql`SELECT ${total}::int AS "total"`;
  return Prisma.sql`SELECT count(*)::int AS "total" FROM "Application" a
    WHERE ${condition(view, filters, reader)}`;
}

/** A page of the queue with what its rows show, and how many applications the list has. */
export function rowsStatement(page: QueuePage, reader: Reader): Prisma.Sql {
  return Prisma.sql`SELECT a."id", a."asn", a."submittedName" AS "name",
      a."submittedType"::text AS "type", a."state"::text, a."submittedAt", a."verdict"::text,
      a."failing", a."unknown", a."failingRules", a."unknownRules", a."checkedAt",
      a."submittedMetros" AS "metros", a."revokedAt", a."organisationId", a."lastEditedById", a."assigneeId",
      a."assignedById", a."assignedAt", a."dueAt", a."answeredAt", a."withdrawnAt", a."decidedAt",
      a."followUpAt", ${forSecondReviewer} AS "second",
      o."name" AS "organisation", u."name" AS "assignee", s."at" AS "seenAt",
      (SELECT max(r."number") FROM "Revision" r WHERE r."applicationId" = a."id") AS "revision",
      (${totalStatement(page, reader)}) AS "total"
    FROM (${pageStatement(page, reader)}) page
    JOIN "Application" a ON a."id" = page."id"
    JOIN "Organisation" o ON o."id" = a."organisationId"
    LEFT JOIN "User" u ON u."id" = a."assigneeId"
    LEFT JOIN "ReviewSeen" s ON s."applicationId" = a."id" AND s."userId" = ${reader.reviewerId}
    ORDER BY ${orderInSql(page.sort, reader)}`;
}
