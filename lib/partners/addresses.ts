import type { Db } from "@/lib/db/client";

/** A sitemap holds at most 50,000 addresses; the rest are for the fixed pages. */
const most = 49_000;

/** The public address of every listed partner, as a slug, the oldest partners first. */
export async function partnerSlugs(db: Db): Promise<string[]> {
  const partners = await db.partner.findMany({
    orderBy: [{ since: "asc" }, { id: "asc" }],
    take: most,
    select: { slug: true },
  });
  return partners.map(({ slug }) => slug);
}
