import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { AtlasAddresses } from "@/components/measurements/atlas-addresses";
import { DeclaredMeasurements } from "@/components/measurements/declared-measurements";
import { MeasurementTargets } from "@/components/measurements/measurement-targets";
import { MeasurementsOutcome } from "@/components/measurements/measurements-outcome";
import { MeasurementsPreview } from "@/components/measurements/measurements-preview";
import { UploadForm } from "@/components/measurements/upload-form";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { currentPolicy } from "@/lib/core/policy/policies";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { declaredMeasurements } from "@/lib/partnership/applications/measurements/measurements-declared";
import { measurementsPage } from "@/lib/partnership/applications/measurements/measurements-page";
import { previewMeasurements } from "@/lib/partnership/applications/measurements/measurements-preview";
import { stagedAtlas } from "@/lib/partnership/applications/measurements/measurements-staged";
import { db } from "@/lib/platform/db/client";
import * as actions from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string; at?: string; outcome?: string; count?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurements.page"))("title") };
}

/** The measurements of an application, and the way to add those of RIPE Atlas. */
export default async function MeasurementsPage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const organisationId = await owningOrganisation(db(), id);
  const actor = await requirePermission("application.read", organisationId);
  const [t, row] = await Promise.all([
    getTranslations("measurements.page"),
    readDraftRow(db(), id),
  ]);
  if (!row) notFound();
  const mayEdit = may(actor, "application.edit", organisationId) && isEditable(row.state);
  const staged = mayEdit ? await stagedAtlas(db(), id) : null;
  const measurements = declaredMeasurements(row);
  const { partner, traffic, locations } = measurements.document;
  const freshDays = currentPolicy.nearestEdgeMeasured.freshDays.value;
  const asked = {
    page: Number.parseInt(search.page ?? "1", 10) || 1,
    at: search.at ? Number.parseInt(search.at, 10) : null,
  };
  return (
    <>
      <ApplicationHeader asn={partner.asn} name={partner.name} id={id} page={t("title")} />
      <p className="mb-6 max-w-3xl text-muted">{t("lead")}</p>
      <div className="space-y-6">
        <MeasurementsOutcome outcome={search.outcome} count={Number(search.count ?? 0)} />
        {staged && (
          <MeasurementsPreview
            applicationId={id}
            version={row.version}
            staged={staged}
            preview={previewMeasurements(staged, measurements)}
            declaredMetros={(locations ?? []).map(({ metro }) => metro)}
            choose={actions.chooseMetrosForm}
            add={actions.addMeasurementsForm}
            drop={actions.dropStagedForm}
          />
        )}
        {mayEdit && !staged && (
          <>
            <UploadForm applicationId={id} hasSites={(traffic?.sites ?? []).length > 0} />
            <MeasurementTargets metros={(locations ?? []).map(({ metro }) => metro)} />
            <AtlasAddresses />
          </>
        )}
        <DeclaredMeasurements
          applicationId={id}
          version={row.version}
          list={measurementsPage(measurements.declared, asked, new Date(), freshDays)}
          waiting={measurements.waiting.length}
          freshDays={freshDays}
          marked={asked.at}
          edit={
            mayEdit
              ? { remove: actions.removeMeasurementForm, removeAll: actions.removeAllForm }
              : null
          }
        />
      </div>
    </>
  );
}
