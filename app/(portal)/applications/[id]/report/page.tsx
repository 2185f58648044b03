import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { ReportView } from "@/components/report/report-view";
import { owningOrganisation } from "@/lib/applications/owner";
import { openApplication } from "@/lib/applications/queries";
import { readForm } from "@/lib/applications/reading";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("title") };
}

/** The report of the application as it stands now, to be read or printed by itself. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const open = await openApplication(db(), id);
  if (!open) notFound();
  const { report } = readForm(open.values, open.basis, open.evidence, new Date());
  const t = await getTranslations("report");
  return (
    <>
      <ApplicationHeader
        asn={open.basis.asn}
        name={open.document.partner.name}
        id={id}
        page={t("title")}
      />
      <ReportView report={report} />
    </>
  );
}
