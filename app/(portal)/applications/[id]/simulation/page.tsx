import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { findingsQuery, readFindingsAddress } from "@/components/report/findings-address";
import { SimulationSections } from "@/components/simulation/simulation-sections";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy } from "@/lib/core/policy/policies";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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
  const { add, keep } = readFindingsAddress(search);
  const added = findingsQuery({ add, keep });
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
        findingsHref={(rule) => routes.applicationFindings(id, rule, added)}
      />
    </>
  );
}
