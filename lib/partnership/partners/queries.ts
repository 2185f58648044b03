import type { Db } from "@/lib/platform/db/client";

/** How many partners are listed, which is how many rows the export has. */
export function countPartners(db: Db): Promise<number> {
  return db.partner.count();
}

/** A partner's public page, public fields only; null when nobody is listed under that address. */
export async function partnerBySlug(db: Db, slug: string) {
  const partner = await db.partner.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      asn: true,
      type: true,
      markets: true,
      since: true,
      applicationId: true,
      locations: {
        select: { metro: true, country: true, region: true },
        orderBy: [{ region: "asc" }, { metro: "asc" }],
      },
    },
  });
  if (!partner) return null;
  const { applicationId, asn, since, ...facts } = partner;
  return {
    ...facts,
    asn: asn === null ? null : Number(asn),
    // The earlier list did not say since when.
    since: applicationId === null ? null : since,
  };
}

export type PartnerPage = NonNullable<Awaited<ReturnType<typeof partnerBySlug>>>;

/** The public address of partners, as slugs, the oldest first. */
export async function partnerSlugs(
  db: Db,
  { limit, skip }: { limit: number; skip: number },
): Promise<string[]> {
  const partners = await db.partner.findMany({
    orderBy: { id: "asc" },
    take: limit,
    skip,
    select: { slug: true },
  });
  return partners.map(({ slug }) => slug);
}
