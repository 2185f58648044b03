import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { coverageOf } from "@/components/map/coverage";
import { CoverageFigure } from "@/components/map/coverage-figure";
import { ReportView } from "@/components/report/report-view";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { inTurns } from "@/lib/core/steps/steps";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { readingSteps } from "@/lib/partnership/applications/form/read-form";
import { waiversInForce } from "@/lib/partnership/review/waivers/in-force";
import { waivedView } from "@/lib/partnership/review/waivers/waived-view";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Findings of a long report that stand beside the map; each rule leads to all of its own. */
const findingsOnPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("title") };
}

/** The report of the application as it stands now, to be read or printed by itself. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const open = await openApplication(db(), id);
  if (!open) notFound();
  const now = new Date();
  const { report } = await inTurns(readingSteps(open.values, open.basis, open.evidence, now));
  const waivers = await waiversInForce(db(), id, now);
  const coverage = coverageOf(open.document, report);
  const t = await getTranslations("report");
  return (
    <>
      <ApplicationHeader
        asn={open.basis.asn}
        name={open.document.partner.name}
        id={id}
        page={t("title")}
      />
      <div className="space-y-6">
        <ReportView
          report={report}
          waived={waivedView(report, waivers, "partner")}
          findingsHref={(rule) => routes.applicationFindings(id, rule)}
          inAll={findingsOnPage}
        />
        {coverage.locations.length + coverage.sites.length > 0 && (
          <Card title={t("map")} id="map">
            <CoverageFigure
              coverage={coverage}
              partner={open.document.partner.name}
              foldTable
              allHref={`${routes.applicationSimulation(id)}#places`}
            />
          </Card>
        )}
      </div>
    </>
  );
}
