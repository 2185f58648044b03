import { FileDown, ListChecks, Mail, Scale, ScrollText, Users } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminCard } from "@/components/admin/admin-card";
import { RecheckCard } from "@/components/admin/recheck-card";
import { PageHeader } from "@/components/layout/page-header";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { latestRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { startRecheckForm } from "./recheck-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("overview.title") };
}

export default async function AdminPage() {
  await requirePermission("people.manage");
  const [t, control, list, exported, recheck] = await Promise.all([
    getTranslations("admin"),
    getTranslations("control.resolve"),
    getTranslations("partnerList"),
    getTranslations("exports"),
    latestRecheck(db()),
  ]);
  return (
    <>
      <PageHeader title={t("overview.title")} lead={t("overview.lead")} />
      <ul className="grid gap-4 sm:grid-cols-2">
        <AdminCard
          href={routes.adminPeople()}
          icon={Users}
          title={t("people.title")}
          text={t("people.lead")}
        />
        <AdminCard
          href={routes.adminPartners()}
          icon={ListChecks}
          title={list("title")}
          text={list("lead")}
        />
        <AdminCard
          href={routes.adminExports()}
          icon={FileDown}
          title={exported("title")}
          text={exported("lead")}
        />
        <AdminCard
          href={routes.adminMail()}
          icon={Mail}
          title={t("mail.title")}
          text={t("mail.lead")}
        />
        <AdminCard
          href={routes.adminAsnConflicts()}
          icon={Scale}
          title={control("title")}
          text={control("lead")}
        />
        <AdminCard
          href={routes.adminAudit()}
          icon={ScrollText}
          title={t("audit.title")}
          text={t("audit.lead")}
        />
      </ul>
      <div className="mt-4">
        <RecheckCard latest={recheck} start={startRecheckForm} />
      </div>
    </>
  );
}
