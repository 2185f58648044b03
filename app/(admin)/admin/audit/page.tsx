import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditExport } from "@/components/admin/audit-export";
import { AuditFilterForm } from "@/components/admin/audit-filter-form";
import { AuditTable } from "@/components/admin/audit-table";
import { ChainStatus } from "@/components/admin/chain-status";
import { queryText, withQuery } from "@/components/admin/page-number";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { readFilter } from "@/lib/accounts/audit-trail/filter";
import { findEvents } from "@/lib/accounts/audit-trail/queries";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { verifyNewest } from "@/lib/platform/audit/verify";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("audit.title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  await requirePermission("audit.read");
  const query = await searchParams;
  const filter = readFilter((name) => queryText(query[name]));
  const asked = queryText(query.after);
  const after = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null;
  const [{ events, next }, verdict, t] = await Promise.all([
    findEvents(db(), filter, after),
    verifyNewest(db()),
    getTranslations("admin"),
  ]);
  const addressOf = (from: bigint | null) =>
    withQuery(routes.adminAudit(), { ...filter, after: from?.toString() ?? null });
  return (
    <>
      <PageHeader
        title={t("audit.title")}
        lead={t("audit.lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("overview.title") }]}
      />
      <div className="space-y-4">
        <ChainStatus verdict={verdict} />
        <AuditFilterForm filter={filter} />
        {events.length === 0 ? (
          <EmptyState title={t("audit.none")} />
        ) : (
          <AuditTable events={events} />
        )}
        <div className="flex flex-wrap gap-2">
          {after !== null && <LinkButton href={addressOf(null)}>{t("audit.newest")}</LinkButton>}
          {next !== null && <LinkButton href={addressOf(next)}>{t("audit.older")}</LinkButton>}
        </div>
        <AuditExport filter={filter} />
      </div>
    </>
  );
}
