import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MarketNames } from "@/components/directory/market-names";
import { MetrosByRegion } from "@/components/directory/metros-by-region";
import { PartnerJsonLd } from "@/components/directory/partner-json-ld";
import { PartnerTypeName } from "@/components/directory/partner-type-name";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { publicMetadata } from "@/components/layout/public-metadata";
import { EdgeMap } from "@/components/map/edge-map";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { findMetro } from "@/lib/core/edges/find-metro";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { formatAsn } from "@/lib/core/network/asn";
import { partnerBySlug } from "@/lib/partnership/partners/queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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
  return publicMetadata({ title: partner.name, description, path: routes.partner(partner.slug) });
}

export default async function PartnerPage({ params }: Props) {
  await requirePermission("public.read");
  const partner = await partnerAt((await params).slug);
  if (!partner) notFound();
  const t = await getTranslations("directory");
  const { name, asn, type, markets, since, locations } = partner;
  const unknown = <span className="text-muted">{t("unknown")}</span>;
  const places = { count: locations.length, regions: new Set(locations.map((l) => l.region)).size };
  const points = locations.flatMap(({ metro }) => {
    const edge = findMetro(metro);
    const href = routes.partnerMetro(metroSlug(metro));
    return edge ? [{ metro, href, latitude: edge.latitude, longitude: edge.longitude }] : [];
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
                value:
                  asn === null ? (
                    unknown
                  ) : (
                    <a className="link" href={`https://www.peeringdb.com/asn/${asn}`}>
                      {t("partner.peeringdb", { asn: formatAsn(asn) })}
                    </a>
                  ),
              },
              { key: "type", term: t("partner.type"), value: <PartnerTypeName type={type} /> },
              {
                key: "markets",
                term: t("partner.markets"),
                value: <MarketNames markets={markets} />,
              },
              {
                key: "metros",
                term: t("partner.metros"),
                value: locations.length > 0 ? t("partner.count", places) : t("no-metro"),
              },
              {
                key: "since",
                term: t("partner.since"),
                value: since ? <TimeStamp at={since} dateOnly /> : unknown,
              },
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
      {locations.length === 0 ? (
        <EmptyState
          title={t("no-metro")}
          actions={<LinkButton href={routes.partners()}>{t("partner.others")}</LinkButton>}
        >
          {t("partner.no-metro")}
        </EmptyState>
      ) : (
        <Card title={t("partner.by-region")} id="metros" flush>
          <MetrosByRegion locations={locations} />
        </Card>
      )}
      <PartnerJsonLd partner={partner} />
    </div>
  );
}
