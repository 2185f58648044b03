import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { passes, readFilter } from "@/components/catalogue/catalogue-filter";
import { FilterForm } from "@/components/catalogue/filter-form";
import { SectionTable } from "@/components/catalogue/section-table";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy } from "@/lib/core/policy/policies";
import { rules } from "@/lib/core/requirements/registry";
import { ruleSections } from "@/lib/core/requirements/rule";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("requirements");
  return { title: t("title"), description: t("description", { count: rules.length }) };
}

/** The catalogue: every rule by section, searchable. */
export default async function RequirementsPage({ searchParams }: PageProps<"/requirements">) {
  await requirePermission("public.read");
  const filter = readFilter(await searchParams);
  const t = await getTranslations("requirements");
  const words = openWords(await getTranslations("rules"));
  const shown = rules.filter((rule) =>
    passes(rule, `${words(`${rule.id}.title`)} ${words(`${rule.id}.summary`)}`, filter),
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: rules.length, version: currentPolicy.version })}
        actions={
          <Link href={routes.policy()} className="link">
            {t("policy-link")}
          </Link>
        }
      />
      <FilterForm filter={filter} />
      <p className="mt-4 text-muted" role="status">
        {t("shown", { shown: shown.length, count: rules.length })}
      </p>
      <div className="mt-4 space-y-8">
        {shown.length === 0 && <EmptyState title={t("nothing")}>{t("nothing-hint")}</EmptyState>}
        {ruleSections
          .map((section) => ({ section, here: shown.filter((rule) => rule.section === section) }))
          .filter(({ here }) => here.length > 0)
          .map(({ section, here }) => (
            <Card key={section} id={section} title={t(`sections.${section}`)} flush>
              <SectionTable
                caption={t(`sections.${section}`)}
                rules={here}
                policy={currentPolicy}
              />
            </Card>
          ))}
      </div>
    </>
  );
}
