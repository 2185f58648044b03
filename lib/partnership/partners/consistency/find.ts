import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type ConsistencyCheck, consistencyPageSize, staleEvidenceDays } from "./checks";

/** A partner that a check names, with what it found. */
export type Inconsistency = {
  id: string;
  slug: string;
  name: string;
  asn: number | null;
  /** The application it comes from; null for partners of the imported list. */
  applicationId: string | null;
  /** Markets without a metro there. */
  emptyMarkets: string[];
  /** Metros whose region is none of the markets. */
  strayMetros: string[];
  /** Its name at PeeringDB, for the check of names. */
  peeringDbName: string | null;
  /** When PeeringDB last answered about its ASN. */
  evidenceAt: Date | null;
};

/**
 * Whether a location `l` lies in a market: its region, or a word of the list that was kept by hand:
 * Indonesia was a market of its own there, and Asia took in Japan and India.
 */
const liesIn = (market: Prisma.Sql) => Prisma.sql`(
  l.region = ${market}
  OR (${market} = 'Indonesia' AND l.country = 'ID')
  OR (${market} = 'Asia' AND l.region IN ('Japan', 'India')))`;

const emptyMarkets = Prisma.sql`ARRAY(
  SELECT m FROM unnest(p.markets) AS m WHERE NOT EXISTS (
    SELECT 1 FROM "PartnerLocation" l WHERE l."partnerId" = p.id AND ${liesIn(Prisma.sql`m`)})
  ORDER BY m)`;

const strayMetros = Prisma.sql`ARRAY(
  SELECT l.metro FROM "PartnerLocation" l WHERE l."partnerId" = p.id AND NOT EXISTS (
    SELECT 1 FROM unnest(p.markets) AS m WHERE ${liesIn(Prisma.sql`m`)})
  ORDER BY l.metro)`;

const hasMetro = Prisma.sql`EXISTS (SELECT 1 FROM "PartnerLocation" l WHERE l."partnerId" = p.id)`;

/** A name without case, spaces and punctuation, as far as the database folds it. */
const folded = (name: Prisma.Sql) =>
  Prisma.sql`lower(regexp_replace(${name}, '[^[:alnum:]]', '', 'g'))`;

const net = Prisma.sql`(a.answer -> 'net')`;

const conditions: Record<ConsistencyCheck, (stale: Date) => Prisma.Sql> = {
  // Without any metro that is another check's; without any market there is nothing to match.
  markets: () => Prisma.sql`cardinality(p.markets) > 0 AND ${hasMetro}
    AND (cardinality(${emptyMarkets}) > 0 OR cardinality(${strayMetros}) > 0)`,
  "no-metro": () => Prisma.sql`NOT ${hasMetro}`,
  names: () => Prisma.sql`jsonb_typeof(${net}) = 'object' AND ${folded(Prisma.sql`p.name`)} NOT IN (
    ${folded(Prisma.sql`coalesce(${net} ->> 'name', '')`)},
    ${folded(Prisma.sql`coalesce(${net} ->> 'name_long', '')`)},
    ${folded(Prisma.sql`coalesce(${net} ->> 'aka', '')`)})`,
  evidence: (stale) => Prisma.sql`(a."fetchedAt" IS NULL OR a."fetchedAt" < ${stale})`,
};

const day = 24 * 60 * 60 * 1000;

const conditionOf = (check: ConsistencyCheck, now: Date) =>
  conditions[check](new Date(now.getTime() - staleEvidenceDays * day));

const from = Prisma.sql`"Partner" p LEFT JOIN "PeeringDbAnswer" a ON a.asn = p.asn`;

/** How many partners each check names. */
export async function countInconsistencies(
  db: Db,
  now: Date,
): Promise<Record<ConsistencyCheck, number>> {
  const counted = (check: ConsistencyCheck) =>
    Prisma.sql`count(*) FILTER (WHERE ${conditionOf(check, now)})::int`;
  const [row] = await db.$queryRaw<Record<ConsistencyCheck, number>[]>`
    SELECT ${counted("markets")} AS "markets", ${counted("no-metro")} AS "no-metro",
           ${counted("names")} AS "names", ${counted("evidence")} AS "evidence"
      FROM ${from}`;
  if (!row) throw new Error("A count without a row.");
  return row;
}

/** A page of the partners that a check names, by name. */
export async function inconsistencies(
  db: Db,
  check: ConsistencyCheck,
  page: number,
  now: Date,
): Promise<Inconsistency[]> {
  const rows = await db.$queryRaw<(Omit<Inconsistency, "asn"> & { asn: bigint | null })[]>`
    SELECT p.id, p.slug, p.name, p.asn, p."applicationId",
           ${emptyMarkets} AS "emptyMarkets", ${strayMetros} AS "strayMetros",
           ${net} ->> 'name' AS "peeringDbName", a."fetchedAt" AS "evidenceAt"
      FROM ${from}
     WHERE ${conditionOf(check, now)}
     ORDER BY p.name, p.id
     LIMIT ${consistencyPageSize} OFFSET ${(page - 1) * consistencyPageSize}`;
  return rows.map((row) => ({ ...row, asn: row.asn === null ? null : Number(row.asn) }));
}
