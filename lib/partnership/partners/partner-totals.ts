import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { everyPartner, type PartnerFilters } from "./directory-filters";
import type { MetroCount } from "./metro-count";
import {
  and,
  locationConditions,
  type PartnerSelection,
  partnerConditions,
  selectionOf,
} from "./partner-sql";
import { keptByVersion } from "./version-cache";

export type PartnerTotals = {
  /** Partners that fit. */
  total: number;
  /** The metros of those, by name, as far as the filters let metros through. */
  metros: MetroCount[];
};

/** How many partners fit and where they are: one statement for each edition of the directory. */
export function partnerTotals(
  db: Db,
  stamp: string,
  selection: PartnerSelection,
): Promise<PartnerTotals> {
  const { near, ...filters } = selection;
  const metros = near?.map(({ metro }) => metro.metro) ?? null;
  const { q, region, country, metro, market, type } = filters;
  const key = JSON.stringify([q, region, country, metro, market, type, metros]);
  return keptByVersion(stamp, key, () => count(db, filters, metros));
}

/** How many partners are listed in all, and at each metro that has any. */
export function directoryTotals(db: Db, stamp: string): Promise<PartnerTotals> {
  return partnerTotals(db, stamp, selectionOf(everyPartner, null));
}

async function count(
  db: Db,
  filters: PartnerFilters,
  near: readonly string[] | null,
): Promise<PartnerTotals> {
  const atNear = near ? [Prisma.sql`l."metro" = ANY(${[...near]}::text[])`] : [];
  const nearby = near
    ? [
        Prisma.sql`EXISTS (SELECT FROM "PartnerLocation" l
        WHERE l."partnerId" = p."id" AND ${and(atNear)})`,
      ]
    : [];
  // The row without a metro says how many partners there are, those without any metro among them.
  const rows = await db.$queryRaw<{ metro: string | null; partners: number }[]>`
    WITH fitting AS MATERIALIZED (
      SELECT p."id" FROM "Partner" p WHERE ${and([...partnerConditions(filters), ...nearby])}
    )
    SELECT NULL AS "metro", count(*)::int AS "partners" FROM fitting
    UNION ALL
    SELECT * FROM (
      SELECT l."metro", count(*)::int AS "partners"
      FROM fitting JOIN "PartnerLocation" l ON l."partnerId" = fitting."id"
      WHERE ${and([...locationConditions(filters), ...atNear])}
      GROUP BY l."metro" ORDER BY l."metro"
    ) metros`;
  const metros: MetroCount[] = [];
  let total = 0;
  for (const { metro, partners } of rows) {
    if (metro === null) total = partners;
    else metros.push({ metro, partners });
  }
  return { total, metros };
}
