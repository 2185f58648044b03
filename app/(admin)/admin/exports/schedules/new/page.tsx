import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RequestFacts } from "@/components/exports/request-facts";
import { ScheduleForm } from "@/components/exports/schedule-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { paramsOf } from "@/lib/interfaces/exports/export-page";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { readExportRequest } from "@/lib/interfaces/exports/request";
import { storedParams, storedRequest } from "@/lib/interfaces/exports/runs/stored-request";
import { maxAttached } from "@/lib/interfaces/exports/schedules/deliver";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import { scheduleExport } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exports"))("schedules.new") };
}

export default async function NewExportSchedulePage({ searchParams }: Props) {
  const actor = await requirePermission("exports.make");
  const query = await searchParams;
  const given = paramsOf(query);
  const set = typeof query.set === "string" ? query.set : "";
  const read = await readExportRequest(set, given.get("format") ?? "csv", given);
  // The form says what is wrong with it.
  if (!read.ok) redirect(routes.adminExport(set, given.toString()));
  const { request } = read;
  if (!mayExport(actor, request)) notFound();
  const t = await getTranslations("exports");
  const stored = storedRequest(request);
  return (
    <>
      <PageHeader
        title={t("schedules.new")}
        lead={t("schedules.newLead")}
        breadcrumbs={[
          { href: routes.adminExports(), label: t("title") },
          { href: routes.adminExportSchedules(), label: t("schedules.title") },
        ]}
      />
      <div className="space-y-4">
        <Card title={t("run.what")} id="export-request">
          <RequestFacts {...stored} />
        </Card>
        <ClientMessages namespaces={["exports"]}>
          <ScheduleForm
            action={scheduleExport}
            set={stored.set}
            format={stored.format}
            query={storedParams(stored).toString()}
            root={env().exportDir}
            email={actor.email}
            maxAttachedMb={maxAttached / 1_000_000}
          />
        </ClientMessages>
      </div>
    </>
  );
}
