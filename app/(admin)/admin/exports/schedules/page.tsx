import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScheduleTable } from "@/components/exports/schedule-table";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { listSchedules } from "@/lib/interfaces/exports/schedules/queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { endSchedule, switchSchedule } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("schedules.title") };
}

export default async function ExportSchedulesPage() {
  await requirePermission("exports.make");
  const [t, admin, schedules] = await Promise.all([
    getTranslations("exports"),
    getTranslations("admin"),
    listSchedules(db()),
  ]);
  return (
    <>
      <PageHeader
        title={t("schedules.title")}
        lead={t("schedules.lead")}
        breadcrumbs={[
          { href: routes.admin(), label: admin("overview.title") },
          { href: routes.adminExports(), label: t("title") },
        ]}
      />
      {schedules.length === 0 ? (
        <EmptyState
          title={t("schedules.none")}
          actions={<LinkButton href={routes.adminExports()}>{t("title")}</LinkButton>}
        >
          {t("schedules.noneText")}
        </EmptyState>
      ) : (
        <>
          <Card flush>
            <ScheduleTable schedules={schedules} pause={switchSchedule} end={endSchedule} />
          </Card>
          <p className="mt-2 text-sm text-muted">{t("schedules.deleteHint")}</p>
        </>
      )}
    </>
  );
}
