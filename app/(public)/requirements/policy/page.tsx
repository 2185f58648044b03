import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { citedFacts } from "@/components/catalogue/cited-facts";
import { FactList } from "@/components/catalogue/fact-list";
import { PolicyTable } from "@/components/catalogue/policy-table";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy, policies } from "@/lib/core/policy/policies";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("policy");
  return { title: t("title"), description: t("description") };
}

/** Every threshold of every policy version with its source, side by side. */
export default async function PolicyPage() {
  await requirePermission("public.read");
  const t = await getTranslations("policy");
  const catalogue = await getTranslations("requirements");
  return (
    <div className="space-y-6">
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: policies.length, version: currentPolicy.version })}
        breadcrumbs={[{ href: routes.requirements(), label: catalogue("title") }]}
      />
      <Card id="thresholds" title={t("thresholds-title")} flush>
        <PolicyTable policies={policies} />
      </Card>
      <Card id="facts" title={t("facts-title")}>
        <FactList keys={[...citedFacts(), "ours"]} anchors />
      </Card>
    </div>
  );
}
