import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** How long a waiver that ended is still listed: so many nights may be missed, in days. */
const endedFor = 30;

/** Those that were put in force and not withdrawn, whatever their end. */
const confirmed = {
  withdrawnAt: null,
  OR: [{ level: "policy" }, { secondAt: { not: null } }],
} as const satisfies Prisma.WaiverWhereInput;

/** The UTC day of a moment, as the database keeps a date. */
const dayOf = (moment: Date) => new Date(moment.toISOString().slice(0, 10));

const later = (now: Date, days: number) => new Date(dayOf(now).getTime() + days * 86_400_000);

/** Waivers in force whose last day comes within that many days, today's included. */
export function endingWaivers(db: Db, now: Date, days: number) {
  return listed(db, { gte: dayOf(now), lte: later(now, days) });
}

/** Waivers whose last day is over, for a month after it; renewed ones included. */
export function endedWaivers(db: Db, now: Date) {
  return listed(db, { gte: later(now, -endedFor), lt: dayOf(now) });
}

/** What ends in a span, of applications that are in force, the earliest first. */
async function listed(db: Db, endsOn: Prisma.DateTimeNullableFilter) {
  const rows = await db.waiver.findMany({
    where: { AND: [confirmed, { endsOn }], application: { partner: { isNot: null } } },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    select: { id: true, applicationId: true, ruleId: true, level: true, endsOn: true },
  });
  return rows.flatMap(({ endsOn: day, ...row }) =>
    day ? [{ ...row, endsOn: day.toISOString().slice(0, 10) }] : [],
  );
}

export type EndingWaiver = Awaited<ReturnType<typeof endingWaivers>>[number];
