import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RequestFacts } from "@/components/exports/request-facts";
import { RunProgress } from "@/components/exports/run-progress";
import { RunState } from "@/components/exports/run-state";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { findRun } from "@/lib/interfaces/exports/runs/queries";
import { findSet } from "@/lib/interfaces/exports/sets";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { repeatRun } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("runs.title") };
}

export default async function ExportRunPage({ params }: Props) {
  await requirePermission("exports.make");
  const run = (await findRun(db(), (await params).id)) ?? notFound();
  const set = findSet(run.set);
  if (set) await requirePermission(set.permission);
  const [t, admin] = await Promise.all([getTranslations("exports"), getTranslations("admin")]);
  return (
    <>
      <PageHeader
        title={t("run.title", { set: set ? t(`sets.${set.name}.name`) : run.set })}
        breadcrumbs={[
          { href: routes.admin(), label: admin("overview.title") },
          { href: routes.adminExports(), label: t("title") },
        ]}
        status={<RunState state={run.state} />}
      />
      <div className="space-y-4">
        <RunProgress
          run={run}
          again={
            <form action={repeatRun}>
              <input type="hidden" name="run" value={run.id} />
              <Button type="submit">{t("run.again")}</Button>
            </form>
          }
        />
        <Card title={t("run.what")} id="export-request">
          <RequestFacts
            set={run.set}
            format={run.format}
            columns={run.columns}
            filters={(run.filters ?? {}) as Record<string, string>}
          />
        </Card>
      </div>
    </>
  );
}
