import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { literal } from "@/lib/db/like";
import { parseAsn } from "@/lib/network/asn";
import { type DirectoryFilters, directoryPageSize } from "./directory-filters";

/** How many partners are listed, which is how many rows the export has. */
export function countPartners(db: Db): Promise<number> {
  return db.partner.count();
}

function whereOf(filters: DirectoryFilters): Prisma.PartnerWhereInput {
  const { q, region, metro, type } = filters;
  const where: Prisma.PartnerWhereInput = {};
  if (type) where.type = type;
  if (region || metro) {
    where.locations = { some: { ...(region && { region }), ...(metro && { metro }) } };
  }
  if (q) {
    const asn = parseAsn(q);
    const named = { name: { contains: literal(q), mode: "insensitive" as const } };
    where.OR = asn.ok ? [named, { asn: BigInt(asn.asn) }] : [named];
  }
  return where;
}

/** A page of the directory: public fields only. */
export async function directoryPage(db: Db, filters: DirectoryFilters) {
  const where = whereOf(filters);
  const [total, rows] = await Promise.all([
    db.partner.count({ where }),
    db.partner.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (filters.page - 1) * directoryPageSize,
      take: directoryPageSize,
      select: {
        slug: true,
        name: true,
        asn: true,
        type: true,
        since: true,
        locations: { select: { metro: true, region: true }, orderBy: { metro: "asc" } },
      },
    }),
  ]);
  return {
    total,
    partners: rows.map((row) => ({ ...row, asn: row.asn === null ? null : Number(row.asn) })),
  };
}

export type DirectoryPartner = Awaited<ReturnType<typeof directoryPage>>["partners"][number];

/** The metros of the partners that the filters let through, and how many partners each has. */
export async function directoryMetros(
  db: Db,
  filters: DirectoryFilters,
): Promise<{ metro: string; partners: number }[]> {
  const { region, metro } = filters;
  const partner = whereOf(filters);
  const everybody = Object.keys(partner).length === 0;
  const groups = await db.partnerLocation.groupBy({
    by: ["metro"],
    where: { ...(!everybody && { partner }), ...(region && { region }), ...(metro && { metro }) },
    // Whole rows are counted: the index on the metro answers that alone.
    _count: { _all: true },
    orderBy: { metro: "asc" },
  });
  return groups.map((group) => ({ metro: group.metro, partners: group._count._all }));
}

/** A partner's public page; null when nobody is listed under that address. */
export async function partnerBySlug(db: Db, slug: string) {
  const partner = await db.partner.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      asn: true,
      type: true,
      since: true,
      locations: {
        select: { metro: true, country: true, region: true },
        orderBy: [{ region: "asc" }, { metro: "asc" }],
      },
    },
  });
  return partner && { ...partner, asn: partner.asn === null ? null : Number(partner.asn) };
}

export type PartnerPage = NonNullable<Awaited<ReturnType<typeof partnerBySlug>>>;
