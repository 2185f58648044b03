import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunTable } from "@/components/exports/run-table";
import { SetList } from "@/components/exports/set-list";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { newestRuns } from "@/lib/interfaces/exports/runs/queries";
import { exportSets } from "@/lib/interfaces/exports/sets";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("title") };
}

export default async function ExportsPage() {
  const actor = await requirePermission("exports.make");
  const [t, admin, runs] = await Promise.all([
    getTranslations("exports"),
    getTranslations("admin"),
    newestRuns(db()),
  ]);
  const sets = Object.values(exportSets).filter(({ permission }) => may(actor, permission));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.admin(), label: admin("overview.title") }]}
        actions={
          <LinkButton href={routes.adminExportSchedules()}>{t("schedules.manage")}</LinkButton>
        }
      />
      <div className="space-y-6">
        <SetList names={sets.map(({ name }) => name)} />
        <Card title={t("runs.title")} id="export-runs" flush>
          <RunTable runs={runs} />
        </Card>
      </div>
    </>
  );
}
