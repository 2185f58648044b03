import { route } from "@/lib/accounts/permissions/route";
import { pagesXml, sitemapPaths } from "@/lib/partnership/partners/sitemap";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

/** A list of public pages for search engines. */
export const GET = route(
  { permission: "public.read" },
  async (_actor, _request, { params }: { params: Promise<{ part: string }> }) => {
    const { part } = await params;
    const paths = part.endsWith(".xml") ? await sitemapPaths(db(), part.slice(0, -4)) : null;
    if (!paths) return new Response(null, { status: 404 });
    const addresses = paths.map((path) => env().publicUrl + path);
    return new Response(pagesXml(addresses), { headers: { "content-type": "application/xml" } });
  },
);
