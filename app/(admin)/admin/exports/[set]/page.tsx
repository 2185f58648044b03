import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExportForm } from "@/components/exports/export-form";
import { ProgramAddress } from "@/components/exports/program-address";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PageHeader } from "@/components/layout/page-header";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { readExportPage } from "@/lib/interfaces/exports/export-page";
import { findSet } from "@/lib/interfaces/exports/sets";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ set: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const set = findSet((await params).set);
  const t = await getTranslations("exports");
  return { title: set ? t("run.title", { set: t(`sets.${set.name}.name`) }) : t("title") };
}

export default async function ExportPage({ params, searchParams }: Props) {
  await requirePermission("exports.make");
  const set = findSet((await params).set) ?? notFound();
  await requirePermission(set.permission);
  const [t, admin, page] = await Promise.all([
    getTranslations("exports"),
    getTranslations("admin"),
    searchParams.then((query) => readExportPage(db(), set, query)),
  ]);
  const { given, format, choices, rows, request, issues } = page;
  return (
    <>
      <PageHeader
        title={t("run.title", { set: t(`sets.${set.name}.name`) })}
        lead={t(`sets.${set.name}.text`)}
        breadcrumbs={[
          { href: routes.admin(), label: admin("overview.title") },
          { href: routes.adminExports(), label: t("title") },
        ]}
      />
      <div className="space-y-4">
        <ErrorSummary
          errors={issues.map(({ code, values }) => {
            const field = set.filterFields.find(({ name }) => name === values.filter)?.name ?? null;
            const filter = field === null ? values.filter : t(`filters.${field as "q"}`);
            return {
              name: field,
              message: t(`issues.${code}`, { ...values, ...(filter !== undefined && { filter }) }),
            };
          })}
        />
        <ExportForm set={set} format={format} given={given} choices={choices} rows={rows} />
        {request && <ProgramAddress request={request} origin={env().publicUrl} />}
      </div>
    </>
  );
}
