import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { SimulationSections } from "@/components/simulation/simulation-sections";
import { owningOrganisation } from "@/lib/applications/owner";
import { openApplication } from "@/lib/applications/queries";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { currentPolicy } from "@/lib/policy/policies";
import { routes } from "@/lib/routes";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("map.page"))("title") };
}

/** What fails, and where the traffic of one's own application goes. */
export default async function ApplicationSimulationPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const [t, application] = await Promise.all([
    getTranslations("map.page"),
    openApplication(db(), id),
  ]);
  if (!application) notFound();
  const { partner } = application.document;
  return (
    <>
      <ApplicationHeader asn={partner.asn} name={partner.name} id={id} page={t("title")} />
      <p className="mb-6 max-w-3xl text-muted">{t("lead", { partner: partner.name })}</p>
      <SimulationSections
        input={{
          document: application.document,
          evidence: application.evidence,
          policy: currentPolicy,
          now: new Date(),
        }}
        search={search}
        path={routes.applicationSimulation(id)}
      />
    </>
  );
}
