import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageNumber, withQuery } from "@/components/admin/page-number";
import { ConflictCard } from "@/components/asn-control/conflict-card";
import { ClientMessages } from "@/components/layout/client-messages";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { conflictsPerPage, openConflictPage } from "@/lib/partnership/asn-control/queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { settleConflict } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("control"))("resolve.title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AsnConflictsPage({ searchParams }: Props) {
  await requirePermission("control.resolve");
  const page = pageNumber((await searchParams).page);
  const [t, admin, { total, conflicts }] = await Promise.all([
    getTranslations("control.resolve"),
    getTranslations("admin"),
    openConflictPage(db(), page, new Date()),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.admin(), label: admin("overview.title") }]}
      />
      {conflicts.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <ClientMessages namespaces={["control"]}>
          <div className="space-y-6">
            {conflicts.map((conflict) => (
              <ConflictCard key={conflict.id} conflict={conflict} resolve={settleConflict} />
            ))}
            <Pagination
              page={page}
              pageSize={conflictsPerPage}
              total={total}
              hrefFor={(number) => withQuery(routes.adminAsnConflicts(), { page: number })}
            />
          </div>
        </ClientMessages>
      )}
    </>
  );
}
