import { route } from "@/lib/accounts/permissions/route";
import { partsXml, sitemapParts } from "@/lib/partnership/partners/sitemap";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

/** The public pages for search engines: where the lists of them are. */
export const GET = route({ permission: "public.read" }, async () => {
  const parts = await sitemapParts(db());
  const addresses = parts.map((part) => env().publicUrl + routes.sitemapPart(part));
  return new Response(partsXml(addresses), { headers: { "content-type": "application/xml" } });
});
