import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answerForm } from "@/app/(portal)/applications/[id]/answer-actions";
import { ApplicationForm } from "@/components/application-form/application-form";
import { PagedForm } from "@/components/application-form/paged-form";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { DeclinedNotice } from "@/components/application-status/declined-notice";
import { InForceNotice } from "@/components/application-status/in-force-notice";
import { ControlNotice } from "@/components/asn-control/control-notice";
import { PartnerConversation } from "@/components/conversation/partner-conversation";
import { AmendmentDifferences } from "@/components/differences/amendment-differences";
import { ClientMessages } from "@/components/layout/client-messages";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { inTurns } from "@/lib/core/steps/steps";
import { settledPlace } from "@/lib/partnership/applications/document/document-place";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import {
  connectionsView,
  connectionsViewCookie,
} from "@/lib/partnership/applications/form/connections-view";
import { countConnections, isLarge } from "@/lib/partnership/applications/form/form-size";
import { pagedForm } from "@/lib/partnership/applications/form/paged-form";
import { readingSteps } from "@/lib/partnership/applications/form/read-form";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import { metroFacilities } from "@/lib/partnership/applications/peeringdb/metro-facilities";
import { peeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";
import { unusedFacilities } from "@/lib/partnership/applications/peeringdb/unused-facilities";
import { changesSince } from "@/lib/partnership/applications/revision/compared-revisions";
import { partnerConversation } from "@/lib/partnership/review/conversation/queries";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { isFormSection } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";
import { warmCities } from "@/lib/sources/geonames/city-search";
import { searchPlaces } from "@/lib/sources/geonames/find-places";
import { saveSectionForm, submitForm } from "./actions";

type Props = {
  params: Promise<{ id: string; section: string }>;
  searchParams: Promise<{ page?: string; city?: string; facilities?: string }>;
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
  if (section === "traffic") warmCities();

  const { evidence } = open;
  const reading = await inTurns(readingSteps(open.values, open.basis, evidence, new Date()));
  const threads = await partnerConversation(db(), id);
  const mayEdit = may(actor, "application.edit", organisationId);
  const isLocations = section === "locations";
  const notUsed = isLocations ? await unusedFacilities(db(), id) : [];
  const city = query.city?.slice(0, 100) ?? "";
  const page = Math.max(1, Number.parseInt(query.page ?? "1", 10) || 1);
  const comments = threads
    .filter(({ resolvedAt, place }) => resolvedAt === null && place.length > 0)
    .map(({ id: comment, body, place }) => ({ id: comment, body, place }));
  const differences =
    section === "submit" && open.inForce
      ? await changesSince(db(), id, open.inForce.number, {
          document: open.document,
          report: reading.report,
        })
      : null;
  const common = {
    applicationId: id,
    version: open.version,
    savedAt: open.lastEditedAt.toISOString(),
    mayEdit,
    cities: section === "traffic" && city ? await searchPlaces(city) : null,
    citySearch: city,
    view: connectionsView((await cookies()).get(connectionsViewCookie)?.value, {
      connections: countConnections(open.values),
      userAgent: (await headers()).get("user-agent") ?? "",
    }),
    changes: differences && open.inForce && (
      <AmendmentDifferences differences={differences} number={open.inForce.number} />
    ),
    listed:
      isLocations && query.facilities
        ? await metroFacilities(db(), actor, query.facilities, {
            url: env().peeringDbUrl,
            again: true,
          })
        : null,
    save: saveSectionForm,
    submit: submitForm,
  };
  return (
    <>
      <ApplicationHeader
        asn={open.basis.asn}
        name={open.document.partner.name}
        id={id}
        editable
        neverSubmitted={mayEdit && open.neverSubmitted}
      />
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
        {isLarge(open.values, open.basis) ? (
          <PagedForm
            key={section}
            section={section}
            {...common}
            {...pagedForm(open, reading, { section, page, notUsed })}
            comments={comments.map((comment) => ({
              ...comment,
              place: settledPlace(comment.place, open.values),
            }))}
          />
        ) : (
          <ApplicationForm
            key={section}
            section={section}
            {...common}
            values={open.values}
            basis={open.basis}
            evidence={evidence}
            reading={reading}
            peeringDb={peeringDbHelp(open.peeringDb, { notUsed, begun: open.begun })}
            comments={comments}
            page={page}
          />
        )}
      </ClientMessages>
    </>
  );
}
