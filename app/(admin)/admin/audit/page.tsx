import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilterForm } from "@/components/admin/audit-filter-form";
import { AuditTable } from "@/components/admin/audit-table";
import { queryText, withQuery } from "@/components/admin/page-number";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { findEvents } from "@/lib/audit/queries";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("audit.title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  await requirePermission("audit.read");
  const query = await searchParams;
  const action = queryText(query.action);
  const object = queryText(query.object);
  const after = queryText(query.after) || null;
  const { events, next } = await findEvents(db(), { action, object, after });
  const t = await getTranslations("admin");
  const addressOf = (from: string | null) =>
    withQuery(routes.adminAudit(), { action, object, after: from });
  return (
    <>
      <PageHeader
        title={t("audit.title")}
        lead={t("audit.lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("overview.title") }]}
      />
      <div className="space-y-4">
        <AuditFilterForm action={action} object={object} />
        {events.length === 0 ? (
          <EmptyState title={t("audit.none")} />
        ) : (
          <AuditTable events={events} />
        )}
        <div className="flex flex-wrap gap-2">
          {after && <LinkButton href={addressOf(null)}>{t("audit.newest")}</LinkButton>}
          {next && <LinkButton href={addressOf(next)}>{t("audit.older")}</LinkButton>}
        </div>
      </div>
    </>
  );
}
