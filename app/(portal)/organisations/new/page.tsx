import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganisationForm } from "@/components/application-form/organisation-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { routes } from "@/lib/platform/routes/routes";
import { createOrganisationForm } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.organisation"))("title") };
}

export default async function NewOrganisationPage() {
  await requirePermission("organisation.create");
  const t = await getTranslations("applications");
  return (
    <>
      <PageHeader
        title={t("organisation.title")}
        lead={t("organisation.lead")}
        breadcrumbs={[{ href: routes.applications(), label: t("list.title") }]}
      />
      <ClientMessages namespaces={["applications"]}>
        <OrganisationForm create={createOrganisationForm} />
      </ClientMessages>
    </>
  );
}
