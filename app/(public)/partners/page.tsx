import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DirectoryFilterForm } from "@/components/directory/directory-filter-form";
import { MetroMap } from "@/components/directory/metro-map";
import { PartnerTable } from "@/components/directory/partner-table";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import {
  directoryPageSize,
  directorySearch,
  readDirectoryFilters,
} from "@/lib/partners/directory-filters";
import { countPartners, directoryMetros, directoryPage } from "@/lib/partners/queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("directory");
  return { title: t("title"), description: t("description") };
}

export default async function PartnersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requirePermission("public.read");
  const filters = readDirectoryFilters(await searchParams);
  const all = readDirectoryFilters({});
  const filtered = directorySearch({ ...filters, page: 1 }) !== "";
  const [t, { total, partners }, everyMetro, listed] = await Promise.all([
    getTranslations("directory"),
    directoryPage(db(), filters),
    directoryMetros(db(), all),
    countPartners(db()),
  ]);
  const metros = filtered ? await directoryMetros(db(), filters) : everyMetro;
  const hrefFor = (change: Partial<typeof filters>) =>
    routes.partners() + directorySearch({ ...filters, page: 1, ...change });
  // The list has become shorter than the address thinks.
  if (partners.length === 0 && total > 0) {
    redirect(hrefFor({ page: pageRange(filters.page, directoryPageSize, total).pages }));
  }
  if (listed === 0) {
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
  return (
    <div className="space-y-5">
      <PageHeader
        title={t("title")}
        lead={t("lead", { partners: listed, metros: everyMetro.length })}
      />
      <DirectoryFilterForm filters={filters} metros={everyMetro.map(({ metro }) => metro)} />
      {partners.length === 0 ? (
        <EmptyState
          title={t("none.title")}
          actions={<LinkButton href={routes.partners()}>{t("none.clear")}</LinkButton>}
        >
          {t("none.text")}
        </EmptyState>
      ) : (
        <>
          {filtered && <p className="font-medium">{t("found", { partners: total })}</p>}
          <MetroMap metros={metros} hrefFor={(metro) => hrefFor({ metro })} />
          <Card flush>
            <PartnerTable partners={partners} />
          </Card>
          <Pagination
            page={filters.page}
            pageSize={directoryPageSize}
            total={total}
            hrefFor={(page) => hrefFor({ page })}
          />
        </>
      )}
    </div>
  );
}
