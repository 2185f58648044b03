import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MetroIndex } from "@/components/directory/metro-index";
import { MetroMap } from "@/components/directory/metro-map";
import { PageHeader } from "@/components/layout/page-header";
import { publicMetadata } from "@/components/layout/public-metadata";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { directoryTotals } from "@/lib/partnership/partners/partner-totals";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("directory.metros");
  return publicMetadata({
    title: t("title"),
    description: t("description"),
    path: routes.partnerMetros(),
  });
}

/** Every metro with a Microsoft edge, by region, and how many partners are there. */
export default async function MetrosPage() {
  await requirePermission("public.read");
  const [t, region, { metros }] = await Promise.all([
    getTranslations("directory.metros"),
    getTranslations("directory.regions"),
    directoryTotals(db(), await directoryStamp(db())),
  ]);
  return (
    <div className="space-y-5">
      <PageHeader
        title={t("title")}
        lead={t("lead", { metros: edgeMetros.length, served: metros.length })}
        breadcrumbs={[{ href: routes.partners(), label: t("partners") }]}
      />
      {metros.length > 0 && (
        <MetroMap
          metros={metros}
          hrefFor={(metro) => routes.partnerMetro(metroSlug(metro))}
          listed={false}
        />
      )}
      {regions.map((each) => (
        <Card key={each} title={region(each)} id={`region-${each.replace(" ", "-")}`} flush>
          <MetroIndex
            edges={edgeMetros.filter((edge) => edge.region === each)}
            metros={metros}
            caption={region(each)}
          />
        </Card>
      ))}
    </div>
  );
}
