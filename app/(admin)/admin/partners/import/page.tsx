import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageNumber, queryText } from "@/components/admin/page-number";
import { PageHeader } from "@/components/layout/page-header";
import { ListForm } from "@/components/partner-list/list-form";
import { ListIssues } from "@/components/partner-list/list-issues";
import { ListOutcome } from "@/components/partner-list/list-outcome";
import { ListPreview } from "@/components/partner-list/list-preview";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { planHash, previewList } from "@/lib/partnership/partners/list-import/apply-list";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { applyPartnerList, dropPartnerList, nameSamePartner } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerList.import"))("title") };
}

export default async function PartnerListPage({
  searchParams,
}: PageProps<"/admin/partners/import">) {
  const actor = await requirePermission("partners.manage");
  const [t, query, preview] = await Promise.all([
    getTranslations("partnerList"),
    searchParams,
    previewList(db(), actor.userId),
  ]);
  const appliable = preview !== null && preview.issues.length === 0;
  return (
    <>
      <PageHeader
        title={t("import.title")}
        lead={t("import.lead")}
        breadcrumbs={[
          { href: routes.admin(), label: t("admin") },
          { href: routes.adminPartners(), label: t("title") },
        ]}
      />
      <div className="space-y-6">
        <ListOutcome
          outcome={queryText(query.outcome)}
          created={queryText(query.created)}
          changed={queryText(query.changed)}
        />
        {appliable ? (
          <ListPreview
            plan={preview.plan}
            unused={preview.unused}
            seen={planHash(preview.plan)}
            page={pageNumber(query.page)}
            apply={applyPartnerList}
            drop={dropPartnerList}
            same={nameSamePartner}
          />
        ) : (
          <>
            {preview && <ListIssues issues={preview.issues} />}
            <ListForm />
          </>
        )}
      </div>
    </>
  );
}
