import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MetroIndex } from "@/components/directory/metro-index";
import { MetroLead } from "@/components/directory/metro-lead";
import { PartnerTable } from "@/components/directory/partner-table";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { publicMetadata } from "@/components/layout/public-metadata";
import { EdgeMap } from "@/components/map/edge-map";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { findMetro } from "@/lib/core/edges/find-metro";
import { metroName } from "@/lib/core/edges/metro-name";
import { metroBySlug, metroSlug } from "@/lib/core/edges/metro-slug";
import {
  directoryPageSize,
  everyPartner,
  readDirectoryFilters,
} from "@/lib/partnership/partners/directory-filters";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { metrosNear } from "@/lib/partnership/partners/near";
import { partnerPage } from "@/lib/partnership/partners/partner-page";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { directoryTotals } from "@/lib/partnership/partners/partner-totals";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Other metros listed on a metro's page. */
const maxNearby = 10;

const addressOf = ({ metro }: EdgeMetro, page = 1) =>
  routes.partnerMetro(metroSlug(metro)) + (page > 1 ? `?page=${page}` : "");

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const edge = metroBySlug((await params).slug);
  if (!edge) return {};
  const { page } = readDirectoryFilters(await searchParams);
  const t = await getTranslations("directory.metro");
  const shown = metroName(edge.metro, await getLocale());
  return publicMetadata({
    title: t("title", { metro: shown }),
    description: t("description", { metro: shown }),
    path: addressOf(edge, page),
  });
}

/** The partners at one metro, and the metros around it. */
export default async function MetroPage({ params, searchParams }: Props) {
  await requirePermission("public.read");
  const { slug } = await params;
  const edge = metroBySlug(slug);
  if (!edge) {
    // Another spelling of a name leads to its one address.
    const meant = findMetro(slug);
    if (meant) permanentRedirect(addressOf(meant));
    notFound();
  }
  const { page } = readDirectoryFilters(await searchParams);
  const { metro } = edge;
  const [t, { metros }, { partners }] = await Promise.all([
    getTranslations("directory"),
    directoryTotals(db(), await directoryStamp(db())),
    partnerPage(db(), selectionOf({ ...everyPartner, metro }, null), {
      limit: directoryPageSize,
      skip: (page - 1) * directoryPageSize,
    }),
  ]);
  const shown = metroName(metro, await getLocale());
  const total = metros.find((each) => each.metro === metro)?.partners ?? 0;
  if (partners.length === 0 && total > 0) {
    redirect(addressOf(edge, pageRange(page, directoryPageSize, total).pages));
  }
  const nearby = metrosNear(edge)
    .filter((each) => each.metro !== edge)
    .slice(0, maxNearby);
  return (
    <div className="space-y-6">
      <PageHeader
        title={t("metro.title", { metro: shown })}
        lead={<MetroLead edge={edge} partners={total} />}
        breadcrumbs={[
          { href: routes.partners(), label: t("title") },
          { href: routes.partnerMetros(), label: t("metros.title") },
        ]}
      />
      {partners.length === 0 ? (
        <EmptyState
          title={t("metro.empty")}
          actions={
            <LinkButton href={`${routes.partners()}?near=${encodeURIComponent(metro)}`}>
              {t("metro.near", { metro: shown })}
            </LinkButton>
          }
        >
          {t("metro.empty-text")}
        </EmptyState>
      ) : (
        <>
          <Card flush>
            <PartnerTable partners={partners} />
          </Card>
          <Pagination
            page={page}
            pageSize={directoryPageSize}
            total={total}
            hrefFor={(to) => addressOf(edge, to)}
          />
        </>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        <EdgeMap
          points={[
            { ...edge, count: total },
            ...nearby.map((each) => ({ ...each.metro, count: 1, href: addressOf(each.metro) })),
          ]}
          name={t("metro.map", { metro })}
          description={t("metro.map-description", { metro, count: nearby.length })}
          fit
        />
        {nearby.length > 0 && (
          <Card title={t("metro.nearby")} id="nearby" flush>
            <MetroIndex
              edges={nearby.map((each) => each.metro)}
              distances={nearby.map(({ km }) => km)}
              metros={metros}
              caption={t("metro.nearby")}
            />
          </Card>
        )}
      </div>
    </div>
  );
}
