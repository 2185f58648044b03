import type { Point } from "@/lib/core/geo/distance";
import { parseAsn } from "@/lib/core/network/asn";
import { Prisma } from "@/lib/platform/db/generated/client";
import { literal } from "@/lib/platform/db/like";
import type { PartnerFilters } from "./directory-filters";
import { metrosNear } from "./near";

/** Filters, and the metros of the place that partners are wanted near to; null for anywhere. */
export type PartnerSelection = PartnerFilters & { near: ReturnType<typeof metrosNear> | null };

/** The partners that fit the filters, of those near the place where one is given. */
export function selectionOf(filters: PartnerFilters, place: Point | null): PartnerSelection {
  const { q, region, country, metro, market, type } = filters;
  return { q, region, country, metro, market, type, near: place && metrosNear(place) };
}

/** What a location `l` must be for its partner to fit the filters; empty when any will do. */
export function locationConditions({ region, country, metro }: PartnerFilters): Prisma.Sql[] {
  return [
    ...(region ? [Prisma.sql`l."region" = ${region}`] : []),
    ...(country ? [Prisma.sql`l."country" = ${country}`] : []),
    ...(metro ? [Prisma.sql`l."metro" = ${metro}`] : []),
  ];
}

/** What a partner `p` must be to fit the filters, nearness aside. */
export function partnerConditions(filters: PartnerFilters): Prisma.Sql[] {
  const { q, type, market } = filters;
  const place = locationConditions(filters);
  return [
    ...(q ? [named(q)] : []),
    ...(type ? [Prisma.sql`p."type" = ${type}::"PartnerType"`] : []),
    ...(market ? [Prisma.sql`p."markets" @> ARRAY[${market}]::text[]`] : []),
    ...(place.length > 0
      ? [
          Prisma.sql`EXISTS (SELECT FROM "PartnerLocation" l
            WHERE l."partnerId" = p."id" AND ${and(place)})`,
        ]
      : []),
  ];
}

function named(q: string): Prisma.Sql {
  const name = Prisma.sql`p."name" ILIKE ${`%${literal(q)}%`}`;
  const asn = parseAsn(q);
  return asn.ok ? Prisma.sql`(${name} OR p."asn" = ${BigInt(asn.asn)})` : name;
}

/** All of the conditions; true when there are none. */
export function and(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
}

/** Partners with an edge at one of the metros, as "n": with the distance of their nearest, in km. */
export function nearestEdges(near: NonNullable<PartnerSelection["near"]>): Prisma.Sql {
  const metros = near.map(({ metro }) => metro.metro);
  const distances = near.map(({ km }) => km);
  // The list of metros is said twice: from the second the planner knows how many rows to expect.
  return Prisma.sql`(SELECT l."partnerId", min(d."km") AS "km"
    FROM unnest(${metros}::text[], ${distances}::float8[]) AS d("metro", "km")
    JOIN "PartnerLocation" l ON l."metro" = d."metro"
    WHERE l."metro" = ANY(${metros}::text[])
    GROUP BY l."partnerId") n`;
}
