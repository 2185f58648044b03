import type { MetadataRoute } from "next";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { partnerSlugs } from "@/lib/partners/addresses";
import { rules } from "@/lib/requirements/registry";
import { routes } from "@/lib/routes";

/** Public pages for search engines: the fixed ones, each requirement and each partner. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await requirePermission("public.read");
  const fixed = [
    routes.home(),
    routes.partners(),
    routes.requirements(),
    routes.policy(),
    routes.format(),
    ...rules.map((rule) => routes.requirement(rule.id)),
  ];
  const partners = (await partnerSlugs(db())).map((slug) => routes.partner(slug));
  return [...fixed, ...partners].map((path) => ({ url: env().publicUrl + path }));
}
