import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { ImportForm } from "@/components/application-form/import-form";
import { ImportIssues } from "@/components/application-form/import-issues";
import { ImportPreview } from "@/components/application-form/import-preview";
import { pendingImport } from "@/lib/applications/import-document";
import { owningOrganisation } from "@/lib/applications/owner";
import { applicationStatus } from "@/lib/applications/queries";
import { isEditable } from "@/lib/applications/states";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { applyImportForm, refuseImportForm } from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ changed?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.importing"))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  await requirePermission("application.edit", await owningOrganisation(db(), id));
  const [status, pending, t] = await Promise.all([
    applicationStatus(db(), id),
    pendingImport(db(), id),
    getTranslations("applications.importing"),
  ]);
  if (!status) notFound();
  if (!isEditable(status.state)) redirect(routes.application(id));
  return (
    <>
      <ApplicationHeader asn={status.asn} name={status.partnerName} id={id} page={t("title")} />
      <div className="space-y-6">
        {pending?.changes ? (
          <ImportPreview
            applicationId={id}
            changes={pending.changes}
            version={pending.version}
            changedMeanwhile={(await searchParams).changed === "1"}
            apply={applyImportForm}
            refuse={refuseImportForm}
          />
        ) : (
          <>
            {pending && <ImportIssues issues={pending.issues} />}
            <ImportForm applicationId={id} text={pending?.text ?? ""} />
          </>
        )}
      </div>
    </>
  );
}
