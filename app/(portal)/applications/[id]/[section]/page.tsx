import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationForm } from "@/components/application-form/application-form";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { DeclinedNotice } from "@/components/application-form/declined-notice";
import { InForceNotice } from "@/components/application-form/in-force-notice";
import { ControlNotice } from "@/components/asn-control/control-notice";
import { PartnerConversation } from "@/components/conversation/partner-conversation";
import { ClientMessages } from "@/components/layout/client-messages";
import { searchCities } from "@/lib/applications/city-search";
import { owningOrganisation } from "@/lib/applications/owner";
import { peeringDbHelp } from "@/lib/applications/peeringdb-help";
import { openApplication } from "@/lib/applications/queries";
import { readForm } from "@/lib/applications/reading";
import { isFormSection } from "@/lib/applications/sections";
import { isEditable } from "@/lib/applications/states";
import { may } from "@/lib/auth/policy";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { partnerConversation } from "@/lib/review/conversation/queries";
import { routes } from "@/lib/routes";
import { answerForm } from "../answer-actions";
import { saveSectionForm, submitForm } from "./actions";

/** Measurements sent along with the form; 100,000 would be 15 MB. */
const mostMeasurementsSent = 2000;

type Props = {
  params: Promise<{ id: string; section: string }>;
  searchParams: Promise<{ page?: string; city?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const t = await getTranslations("form.sections");
  return { title: isFormSection(section) ? t(`${section}.name`) : undefined };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [{ id, section }, query] = await Promise.all([params, searchParams]);
  const organisationId = await owningOrganisation(db(), id);
  const actor = await requirePermission("application.read", organisationId);
  if (!isFormSection(section)) notFound();
  const open = await openApplication(db(), id);
  if (!open) notFound();
  if (!isEditable(open.state)) redirect(routes.application(id));

  const { evidence } = open;
  const threads = await partnerConversation(db(), id);
  const mayEdit = may(actor, "application.edit", organisationId);
  const withheld = open.basis.measurements.length > mostMeasurementsSent;
  const city = query.city?.slice(0, 100) ?? "";
  const page = Math.max(1, Number.parseInt(query.page ?? "1", 10) || 1);
  return (
    <>
      <ApplicationHeader asn={open.basis.asn} name={open.document.partner.name} id={id} editable />
      <div className="mb-5 empty:hidden">
        <InForceNotice inForce={open.inForce} state={open.state} />
      </div>
      <DeclinedNotice declined={open.declined} />
      {!evidence.asnControl && (section === "organisation" || section === "submit") && (
        <div className="mb-4">
          <ControlNotice application={id} asn={open.basis.asn} />
        </div>
      )}
      <ClientMessages namespaces={["form", "report", "rules", "document", "conversation"]}>
        <div className="mb-6 empty:hidden">
          <PartnerConversation
            applicationId={id}
            threads={threads}
            section={section}
            values={open.values}
            answer={mayEdit ? answerForm : null}
          />
        </div>
        <ApplicationForm
          key={section}
          applicationId={id}
          section={section}
          values={open.values}
          basis={withheld ? { ...open.basis, measurements: [] } : open.basis}
          measurementsWithheld={withheld}
          evidence={evidence}
          reading={readForm(open.values, open.basis, evidence, new Date())}
          version={open.version}
          savedAt={open.lastEditedAt.toISOString()}
          mayEdit={mayEdit}
          page={page}
          peeringDb={peeringDbHelp(open.peeringDb)}
          cities={section === "traffic" && city ? await searchCities(city) : null}
          citySearch={city}
          comments={threads
            .filter(({ resolvedAt, place }) => resolvedAt === null && place.length > 0)
            .map(({ id: comment, body, place }) => ({ id: comment, body, place }))}
          save={saveSectionForm}
          submit={submitForm}
        />
      </ClientMessages>
    </>
  );
}
