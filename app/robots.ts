import type { MetadataRoute } from "next";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { env } from "@/lib/platform/env/env";

/** Search engines read the public pages; everything else needs somebody to sign in. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await requirePermission("public.read");
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/schemas/", "/api/partners", "/api/metros", "/api/openapi.json"],
      disallow: ["/api/", "/account", "/admin", "/applications", "/organisations", "/review"],
    },
    sitemap: `${env().publicUrl}/sitemap.xml`,
  };
}
