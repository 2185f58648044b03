import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { CorrectAsnForm } from "@/components/application-status/correct-asn-form";
import { DeleteDraftForm } from "@/components/application-status/delete-draft-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { firstDraft } from "@/lib/partnership/applications/draft/lock-first-draft";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { correctAsnForm, deleteDraftForm } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.settings"))("title") };
}

/** Corrects a mistyped ASN, or deletes the draft; what was submitted once shows where it stands. */
export default async function DraftSettingsPage({
  params,
}: PageProps<"/applications/[id]/settings">) {
  const { id } = await params;
  await requirePermission("application.edit", await owningOrganisation(db(), id));
  const draft = await firstDraft(db(), id);
  if (!draft) redirect(routes.application(id));
  const t = await getTranslations("applications.settings");
  const { asn, version } = draft;
  return (
    <>
      <ApplicationHeader asn={asn} name={draft.partnerName} id={id} page={t("title")} />
      <ClientMessages namespaces={["applications"]}>
        <div className="space-y-6">
          <Card title={t("asn.title")} id="asn">
            <CorrectAsnForm
              applicationId={id}
              version={version}
              asn={asn}
              action={correctAsnForm}
            />
          </Card>
          <Card title={t("delete.title")} id="delete">
            <DeleteDraftForm
              applicationId={id}
              version={version}
              asn={asn}
              action={deleteDraftForm}
            />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
