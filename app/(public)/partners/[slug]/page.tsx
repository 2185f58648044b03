import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MetrosByRegion } from "@/components/directory/metros-by-region";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { PageHeader } from "@/components/layout/page-header";
import { EdgeMap } from "@/components/map/edge-map";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { findMetro } from "@/lib/edges/find-metro";
import { formatAsn } from "@/lib/network/asn";
import { partnerBySlug } from "@/lib/partners/queries";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ slug: string }> };

/** Read once a request: the head and the page both need it. */
const partnerAt = cache((slug: string) => partnerBySlug(db(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const partner = await partnerAt((await params).slug);
  if (!partner) return {};
  const t = await getTranslations("directory.partner");
  const description = t("description", {
    partner: partner.name,
    asn: partner.asn === null ? "none" : formatAsn(partner.asn),
    count: partner.locations.length,
  });
  return { title: partner.name, description, openGraph: { title: partner.name, description } };
}

export default async function PartnerPage({ params }: Props) {
  await requirePermission("public.read");
  const partner = await partnerAt((await params).slug);
  if (!partner) notFound();
  const t = await getTranslations("directory");
  const { name, asn, type, since, locations } = partner;
  const places = { count: locations.length, regions: new Set(locations.map((l) => l.region)).size };
  const points = locations.flatMap(({ metro }) => {
    const edge = findMetro(metro);
    return edge ? [{ metro, latitude: edge.latitude, longitude: edge.longitude }] : [];
  });
  return (
    <div className="space-y-6">
      <PageHeader
        title={<span className="wrap-anywhere">{name}</span>}
        breadcrumbs={[{ href: routes.partners(), label: t("title") }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card>
          <DescriptionList
            items={[
              {
                key: "asn",
                term: t("partner.asn"),
                value: asn !== null && (
                  <a className="link" href={`https://www.peeringdb.com/asn/${asn}`}>
                    {t("partner.peeringdb", { asn: formatAsn(asn) })}
                  </a>
                ),
              },
              { key: "type", term: t("partner.type"), value: <PartnerTypeName type={type} /> },
              {
                key: "since",
                term: t("partner.since"),
                value: <TimeStamp at={since} dateOnly />,
              },
              { key: "metros", term: t("partner.metros"), value: t("partner.count", places) },
            ]}
          />
        </Card>
        {points.length > 0 && (
          <EdgeMap
            points={points}
            name={t("partner.map", { partner: name })}
            description={t("partner.map-description", { count: points.length })}
            fit
          />
        )}
      </div>
      <Card title={t("partner.by-region")} id="metros" flush>
        {locations.length === 0 ? (
          <p className="p-4 text-muted">{t("partner.no-metro")}</p>
        ) : (
          <MetrosByRegion locations={locations} />
        )}
      </Card>
    </div>
  );
}
