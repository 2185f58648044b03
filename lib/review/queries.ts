import type { ApplicationSubject } from "@/lib/auth/conflict";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { literal } from "@/lib/db/like";
import { parseAsn } from "@/lib/network/asn";
import type { Verdict } from "@/lib/requirements/report";
import { type QueueFilters, type QueueState, queuePageSize } from "./queue-filters";
import { type VisibleState, visibleState, visibleStates, visibleToReviewers } from "./visible";

const statesOf: Record<QueueState, readonly VisibleState[]> = {
  open: ["submitted", "in_review"],
  submitted: ["submitted"],
  "in-review": ["in_review"],
  approved: ["approved"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
  all: visibleStates,
};

const verdictInDatabase = {
  meets: "meets",
  undetermined: "undetermined",
  "falls-short": "falls_short",
} as const;

/** The report's word for a verdict of the database. */
export const verdictOf = (verdict: keyof typeof verdictFromDatabase) =>
  verdictFromDatabase[verdict];

const verdictFromDatabase = {
  meets: "meets",
  undetermined: "undetermined",
  falls_short: "falls-short",
} as const satisfies Record<string, Verdict>;

const orders: Record<QueueFilters["sort"], Prisma.ApplicationOrderByWithRelationInput[]> = {
  newest: [{ submittedAt: "desc" }, { id: "desc" }],
  oldest: [{ submittedAt: "asc" }, { id: "asc" }],
  name: [{ partnerName: "asc" }, { id: "asc" }],
  asn: [{ asn: "asc" }, { id: "asc" }],
  failing: [{ failing: "desc" }, { submittedAt: "desc" }, { id: "desc" }],
};

function whereOf(filters: QueueFilters): Prisma.ApplicationWhereInput {
  const { q, state, verdict, type } = filters;
  const where: Prisma.ApplicationWhereInput = { AND: [visibleToReviewers(statesOf[state])] };
  if (verdict) where.verdict = verdictInDatabase[verdict];
  if (type) where.partnerType = type;
  if (q) {
    const asn = parseAsn(q);
    const named = { partnerName: { contains: literal(q), mode: "insensitive" as const } };
    where.OR = asn.ok ? [named, { asn: BigInt(asn.asn) }] : [named];
  }
  return where;
}

/** A page of the queue and how many applications it is taken from. */
export async function reviewQueue(db: Db, filters: QueueFilters) {
  const where = whereOf(filters);
  const [total, rows] = await Promise.all([
    db.application.count({ where }),
    db.application.findMany({
      where,
      orderBy: orders[filters.sort],
      skip: (filters.page - 1) * queuePageSize,
      take: queuePageSize,
      select: {
        id: true,
        asn: true,
        partnerName: true,
        partnerType: true,
        state: true,
        submittedAt: true,
        verdict: true,
        failing: true,
        unknown: true,
        organisation: { select: { name: true } },
      },
    }),
  ]);
  const numbers = await newestNumbers(
    db,
    rows.map(({ id }) => id),
  );
  return {
    total,
    rows: rows.map(({ asn, verdict, organisation, ...row }) => ({
      ...row,
      state: visibleState(row.state),
      asn: Number(asn),
      verdict: verdict && verdictOf(verdict),
      organisation: organisation.name,
      revision: numbers.get(row.id) ?? null,
    })),
  };
}

export type QueueRow = Awaited<ReturnType<typeof reviewQueue>>["rows"][number];

/** The number of the newest revision, by application. */
async function newestNumbers(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const groups = await db.revision.groupBy({
    by: ["applicationId"],
    where: { applicationId: { in: ids } },
    _max: { number: true },
  });
  return new Map(groups.map((group) => [group.applicationId, group._max.number ?? 0]));
}

/** An application, for asking permissions about it; null when there is none. */
export function applicationSubject(db: Db, id: string): Promise<ApplicationSubject | null> {
  return db.application.findUnique({
    where: { id },
    select: { organisationId: true, lastEditedById: true },
  });
}
