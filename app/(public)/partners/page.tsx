import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CurlCommand } from "@/components/directory/curl-command";
import { DirectoryFilterForm } from "@/components/directory/directory-filter-form";
import { MetroMap } from "@/components/directory/metro-map";
import { PartnerTable } from "@/components/directory/partner-table";
import { PlaceChoices, PlaceNotice } from "@/components/directory/place-notice";
import { ExportPartners } from "@/components/exports/export-partners";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { publicMetadata } from "@/components/layout/public-metadata";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { metroSlug } from "@/lib/core/edges/metro-slug";
import { apiSearch } from "@/lib/interfaces/read-api/api-search";
import { countriesOf } from "@/lib/partnership/partners/countries-of";
import {
  directoryPageSize,
  directorySearch,
  readDirectoryFilters,
} from "@/lib/partnership/partners/directory-filters";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { partnerList } from "@/lib/partnership/partners/find-partners";
import { selectionOf } from "@/lib/partnership/partners/partner-sql";
import { directoryTotals } from "@/lib/partnership/partners/partner-totals";
import { findPlace, type Place } from "@/lib/partnership/partners/place-search";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { page, ...filters } = readDirectoryFilters(await searchParams);
  const all = readDirectoryFilters({});
  const filtered = directorySearch({ ...all, ...filters }) !== "";
  const t = await getTranslations("directory");
  return publicMetadata({
    title: t("title"),
    description: t("description"),
    path: routes.partners() + (filtered ? "" : directorySearch({ ...all, page })),
    listed: !filtered,
  });
}

export default async function PartnersPage({ searchParams }: Props) {
  const actor = await requirePermission("public.read");
  const filters = readDirectoryFilters(await searchParams);
  const hrefFor = (change: Partial<typeof filters>) =>
    routes.partners() + directorySearch({ ...filters, page: 1, ...change });
  const [t, search] = await Promise.all([
    getTranslations("directory"),
    findPlace(filters.near, filters.place),
  ]);
  const stamp = directoryStamp(db());
  const place = search.kind === "found" ? search.place : null;
  const selection = selectionOf(filters, place);
  const [all, { total, metros, partners }] = await Promise.all([
    stamp.then((edition) => directoryTotals(db(), edition)),
    partnerList(db(), stamp, selection, {
      limit: directoryPageSize,
      skip: (filters.page - 1) * directoryPageSize,
    }),
  ]);
  // The list has become shorter than the address thinks.
  if (partners.length === 0 && total > 0) {
    redirect(hrefFor({ page: pageRange(filters.page, directoryPageSize, total).pages }));
  }
  if (all.total === 0) {
    return (
      <>
        <PageHeader title={t("title")} lead={t("description")} />
        <EmptyState
          title={t("empty.title")}
          actions={<LinkButton href={routes.applications()}>{t("empty.apply")}</LinkButton>}
        >
          {t("empty.text")}
        </EmptyState>
      </>
    );
  }
  const filtered = hrefFor({}) !== routes.partners();
  const near = (chosen: Place) => hrefFor({ near: chosen.name, place: chosen.id });
  return (
    <div className="space-y-5">
      <PageHeader
        title={t("title")}
        lead={t("lead", { partners: all.total, metros: all.metros.length })}
        actions={
          <>
            <LinkButton href={routes.partnerMetros()} prefetch={false}>
              {t("metros.link")}
            </LinkButton>
            {may(actor, "exports.make") && <ExportPartners filters={filters} />}
          </>
        }
      />
      <DirectoryFilterForm
        filters={filters}
        metros={all.metros.map(({ metro }) => metro)}
        countries={countriesOf(all.metros)}
        nearError={search.kind === "unknown" ? t("near.unknown", { text: filters.near }) : null}
      />
      {search.kind === "unknown" && search.similar.length > 0 && (
        <PlaceChoices title={t("near.similar")} places={search.similar} hrefFor={near} />
      )}
      {search.kind === "found" && <PlaceNotice {...search} hrefFor={near} />}
      {search.kind !== "unknown" && total === 0 && (
        <EmptyState
          title={t("none.title")}
          actions={<LinkButton href={routes.partners()}>{t("none.clear")}</LinkButton>}
        >
          {place ? t("none.near") : t("none.text")}
        </EmptyState>
      )}
      {search.kind !== "unknown" && total > 0 && (
        <>
          {filtered && <p className="font-medium">{t("found", { partners: total })}</p>}
          {metros.length > 0 && (
            <MetroMap
              metros={metros}
              hrefFor={(metro) =>
                filtered ? hrefFor({ metro }) : routes.partnerMetro(metroSlug(metro))
              }
              place={place}
            />
          )}
          <Card flush>
            <PartnerTable partners={partners} near={place !== null} />
          </Card>
          <Pagination
            page={filters.page}
            pageSize={directoryPageSize}
            total={total}
            hrefFor={(page) => hrefFor({ page })}
          />
          <CurlCommand
            address={env().publicUrl + routes.apiPartners() + apiSearch(filters, place)}
          />
        </>
      )}
    </div>
  );
}
