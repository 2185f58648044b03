import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { findingsQuery, readFindingsAddress } from "@/components/report/findings-address";
import { SimulationSections } from "@/components/simulation/simulation-sections";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy, policyByVersion } from "@/lib/core/policy/policies";
import { reviewApplication } from "@/lib/partnership/review/application/application-queries";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("map.page"))("title") };
}

/** What fails, and where the traffic of the newest revision goes. */
export default async function ReviewSimulationPage({ params, searchParams }: Props) {
  await requirePermission("review.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const [t, application] = await Promise.all([
    getTranslations("map.page"),
    reviewApplication(db(), id),
  ]);
  if (!application) notFound();
  const { document, evidence, report, policyVersion } = application.revision;
  const partner = document.partner.name;
  const { add, keep } = readFindingsAddress(search);
  const added = findingsQuery({ add, keep });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { partner })}
        breadcrumbs={[{ href: routes.reviewApplication(id), label: partner }]}
      />
      <SimulationSections
        input={{
          document,
          evidence,
          policy: policyByVersion(policyVersion) ?? currentPolicy,
          now: new Date(report.evaluatedAt),
        }}
        search={search}
        path={routes.reviewSimulation(id)}
        findingsHref={(rule) => routes.reviewFindings(id, rule, added)}
      />
    </>
  );
}
