import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { partsXml, sitemapParts } from "@/lib/partners/sitemap";
import { routes } from "@/lib/routes";

/** The public pages for search engines: where the lists of them are. */
export const GET = route({ permission: "public.read" }, async () => {
  const parts = await sitemapParts(db());
  const addresses = parts.map((part) => env().publicUrl + routes.sitemapPart(part));
  return new Response(partsXml(addresses), { headers: { "content-type": "application/xml" } });
});
