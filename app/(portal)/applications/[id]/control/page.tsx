import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { ControlStatus } from "@/components/asn-control/control-status";
import { PeeringDbCard } from "@/components/asn-control/peeringdb-card";
import { ProofList } from "@/components/asn-control/proof-list";
import { RegistryCard } from "@/components/asn-control/registry-card";
import { ReviewerCard } from "@/components/asn-control/reviewer-card";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { formatAsn } from "@/lib/core/network/asn";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { peeringDbOffer, registryOffer } from "@/lib/partnership/asn-control/offers";
import { controlOf } from "@/lib/partnership/asn-control/queries";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { askRegistry, enterMailedCode, proveWithPeeringDb, sendRegistryCode } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("control"))("pageTitle") };
}

export default async function ControlPage({ params }: Props) {
  const { id } = await params;
  const organisationId = await owningOrganisation(db(), id);
  const actor = await requirePermission("application.read", organisationId);
  const application = await db().application.findUnique({
    where: { id },
    select: { asn: true, partnerName: true, organisationId: true },
  });
  if (!application) notFound();
  const asn = Number(application.asn);
  const claim = { organisationId: application.organisationId, asn };
  const [t, now] = await Promise.all([getTranslations("control"), databaseClock(db())()]);
  const [control, registry, peeringDb] = await Promise.all([
    controlOf(db(), claim, now),
    registryOffer(db(), claim, now),
    peeringDbOffer(db(), actor.userId, asn, now),
  ]);
  const mayEdit = may(actor, "application.edit", organisationId);
  return (
    <>
      <ApplicationHeader
        asn={asn}
        name={application.partnerName}
        id={id}
        page={t("title", { asn: formatAsn(asn) })}
      />
      <ClientMessages namespaces={["control"]}>
        <div className="space-y-6">
          <ControlStatus asn={asn} control={control} />
          {!mayEdit && <p>{t("viewer")}</p>}
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <RegistryCard
              application={id}
              asn={asn}
              offer={registry}
              mayEdit={mayEdit}
              ask={askRegistry}
              send={sendRegistryCode}
              enter={enterMailedCode}
            />
            <div className="space-y-6">
              <PeeringDbCard
                application={id}
                asn={asn}
                offer={peeringDb}
                mayEdit={mayEdit}
                prove={proveWithPeeringDb}
              />
              <ReviewerCard />
            </div>
          </div>
          <Card title={t("proofs.title")} id="proofs">
            <ProofList proofs={control.proofs} />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
