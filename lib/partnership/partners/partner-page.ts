import type { PartnerType } from "@/lib/core/requirements/vocabulary";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { nearestOf } from "./near";
import { and, nearestEdges, type PartnerSelection, partnerConditions } from "./partner-sql";

/** A partner as lists show it: public fields only. */
export type ListedPartner = {
  slug: string;
  name: string;
  asn: number | null;
  type: PartnerType | null;
  markets: string[];
  /** Null for partners of the earlier list, which did not say. */
  since: Date | null;
  locations: { metro: string; country: string; region: string }[];
  /** Where a place was asked for: its nearest edge, and how far that is. */
  nearest: { metro: string; km: number } | null;
};

/** Where a list goes on: behind this partner in its order. */
export type PartnerPosition = { km: number | null; name: string; slug: string };

/** Which part of a list is read. */
export type Slice = { limit: number; skip?: number; after?: PartnerPosition | null };

type Row = Omit<ListedPartner, "asn" | "nearest"> & {
  asn: bigint | null;
  km: number | null;
};

/**
 * Some of the partners that fit, by name, or nearest first where a place was asked for, equally near
 * ones by name; and where the list goes on, null at its end. One statement.
 */
export async function partnerPage(
  db: Db,
  selection: PartnerSelection,
  { limit, skip = 0, after = null }: Slice,
): Promise<{ partners: ListedPartner[]; next: PartnerPosition | null }> {
  const { near } = selection;
  if (near?.length === 0) return { partners: [], next: null };
  const order = near ? Prisma.sql`"km", "name", "slug"` : Prisma.sql`"name", "slug"`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT page."slug", page."name", page."asn", page."type", page."markets", page."since", page."km",
      coalesce((
      SELECT json_agg(json_build_object('metro', l."metro", 'country', l."country",
        'region', l."region") ORDER BY l."metro")
      FROM "PartnerLocation" l WHERE l."partnerId" = page."id"), '[]') AS "locations"
    FROM (
      SELECT p."id", p."slug", p."name", p."asn", p."type"::text AS "type", p."markets",
        CASE WHEN p."applicationId" IS NOT NULL THEN p."since" END AS "since",
        ${near ? Prisma.sql`n."km"` : Prisma.sql`NULL::float8`} AS "km"
      FROM "Partner" p
      ${near ? Prisma.sql`JOIN ${nearestEdges(near)} ON n."partnerId" = p."id"` : Prisma.empty}
      WHERE ${and([...partnerConditions(selection), ...(after ? [behind(after)] : [])])}
      ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${skip}
    ) page
    ORDER BY ${order}`;
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    partners: shown.map(({ km: _, asn, ...partner }) => ({
      ...partner,
      asn: asn === null ? null : Number(asn),
      nearest:
        near &&
        nearestOf(
          partner.locations.map(({ metro }) => metro),
          near,
        ),
    })),
    next: last ? { km: last.km, name: last.name, slug: last.slug } : null,
  };
}

function behind({ km, name, slug }: PartnerPosition): Prisma.Sql {
  return km === null
    ? Prisma.sql`(p."name", p."slug") > (${name}, ${slug})`
    : Prisma.sql`(n."km", p."name", p."slug") > (${km}::float8, ${name}, ${slug})`;
}
