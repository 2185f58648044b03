import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { rules } from "@/lib/core/requirements/registry";
import type { Db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { countPartners, partnerSlugs } from "./queries";

/** Partners in a part of the sitemap: a file holds at most 50,000 addresses. */
export const partnersInPart = 40_000;

/** The part that holds everything but the partners. */
const fixedPart = "pages";

const numberedPart = /^partners-([1-9]\d{0,4})$/;

/** The names of the sitemap's parts; there is at least one of partners. */
export async function sitemapParts(db: Db): Promise<string[]> {
  const parts = Math.max(1, Math.ceil((await countPartners(db)) / partnersInPart));
  return [fixedPart, ...Array.from({ length: parts }, (_, n) => `partners-${n + 1}`)];
}

/** The paths in a part of the sitemap; null when there is no part of that name. */
export async function sitemapPaths(db: Db, part: string): Promise<string[] | null> {
  if (part === fixedPart) return fixedPaths();
  const number = Number(numberedPart.exec(part)?.[1]);
  if (Number.isNaN(number)) return null;
  const slugs = await partnerSlugs(db, {
    limit: partnersInPart,
    skip: (number - 1) * partnersInPart,
  });
  if (slugs.length === 0 && number > 1) return null;
  return slugs.map((slug) => routes.partner(slug));
}

function fixedPaths(): string[] {
  return [
    routes.home(),
    routes.partners(),
    routes.partnerMetros(),
    ...edgeMetros.map(({ metro }) => routes.partnerMetro(metroSlug(metro))),
    routes.partnerApi(),
    routes.requirements(),
    ...rules.map((rule) => routes.requirement(rule.id)),
    routes.policy(),
    routes.format(),
  ];
}

const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A list of pages in the format of sitemaps.org. */
export function pagesXml(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>\n`);
  return `${start}<urlset ${namespace}>\n${entries.join("")}</urlset>\n`;
}

/** A list of such lists. */
export function partsXml(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`);
  return `${start}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`;
}
