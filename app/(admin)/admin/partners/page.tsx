import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageNumber, queryText } from "@/components/admin/page-number";
import { PageHeader } from "@/components/layout/page-header";
import { CheckTabs } from "@/components/partner-list/check-tabs";
import { InconsistencyTable } from "@/components/partner-list/inconsistency-table";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import {
  consistencyChecks,
  consistencyPageSize,
} from "@/lib/partnership/partners/consistency/checks";
import { countInconsistencies, inconsistencies } from "@/lib/partnership/partners/consistency/find";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerList"))("title") };
}

/** What in the partner list does not fit together, each with a way to mend it. */
export default async function PartnersPage({ searchParams }: PageProps<"/admin/partners">) {
  await requirePermission("partners.manage");
  const query = await searchParams;
  const wanted = queryText(query.check);
  const now = new Date();
  const counts = await countInconsistencies(db(), now);
  const check =
    consistencyChecks.find((each) => each === wanted) ??
    consistencyChecks.find((each) => counts[each] > 0) ??
    "markets";
  const page = pageNumber(query.page);
  const [t, rows] = await Promise.all([
    getTranslations("partnerList"),
    inconsistencies(db(), check, page, now),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("admin") }]}
        actions={
          <>
            <LinkButton href={routes.adminPartnerList()}>{t("import.link")}</LinkButton>
            <a href={routes.partnerListFile()} download className={buttonClass()}>
              {t("export")}
            </a>
          </>
        }
      />
      <div className="space-y-4">
        <CheckTabs counts={counts} current={check} />
        <InconsistencyTable check={check} rows={rows} />
        <Pagination
          page={page}
          pageSize={consistencyPageSize}
          total={counts[check]}
          hrefFor={(number) => `${routes.adminPartners()}?check=${check}&page=${number}`}
        />
      </div>
    </>
  );
}
