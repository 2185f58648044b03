import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/application-form/import/import-form";
import { ImportIssues } from "@/components/application-form/import/import-issues";
import { ImportPreview } from "@/components/application-form/import/import-preview";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { applicationStatus } from "@/lib/partnership/applications/draft/queries";
import { pendingImport } from "@/lib/partnership/applications/import/import-document";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { applyImportForm, discardImportForm } from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ changed?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.importing"))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requirePermission("application.edit", await owningOrganisation(db(), id));
  const [status, pending, t] = await Promise.all([
    applicationStatus(db(), id),
    pendingImport(db(), id, actor.userId),
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
            refuse={discardImportForm}
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
