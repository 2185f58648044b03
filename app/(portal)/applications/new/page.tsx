import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StartForm } from "@/components/application-form/start-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { routes } from "@/lib/platform/routes/routes";
import { startApplicationForm } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.new"))("title") };
}

export default async function NewApplicationPage({
  searchParams,
}: {
  searchParams: Promise<{ organisation?: string; asn?: string }>;
}) {
  const actor = await requirePermission("application.list");
  const { organisation = "", asn = "" } = await searchParams;
  const organisations = actor.memberships
    .filter(({ organisationId }) => may(actor, "application.create", organisationId))
    .map(({ organisationId, organisationName }) => ({
      value: organisationId,
      label: organisationName,
    }));
  if (organisations.length === 0) redirect(routes.newOrganisation());
  const t = await getTranslations("applications");
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        breadcrumbs={[{ href: routes.applications(), label: t("list.title") }]}
      />
      <ClientMessages namespaces={["applications", "document", "form"]}>
        <StartForm
          organisations={organisations}
          organisation={organisation || (organisations[0]?.value ?? "")}
          asn={asn.slice(0, 40)}
          start={startApplicationForm}
        />
      </ClientMessages>
    </>
  );
}
