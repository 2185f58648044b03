import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { CorrectionForm } from "@/components/partner-list/correction-form";
import { RemovalForm } from "@/components/partner-list/removal-form";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { partnerToCorrect } from "@/lib/partnership/partners/list-import/correct-partner";
import { markets } from "@/lib/partnership/partners/markets";
import { listingDecision } from "@/lib/partnership/review/decision-record/listing-decision";
import { db } from "@/lib/platform/db/client";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { removePartner, saveCorrection } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerList.correction"))("title") };
}

export default async function CorrectPartnerPage({ params }: PageProps<"/admin/partners/[id]">) {
  await requirePermission("partners.manage");
  const partner = await partnerToCorrect(db(), (await params).id);
  if (!partner) notFound();
  // What an application put there is as the decision has it.
  const { applicationId } = partner;
  if (applicationId !== null) {
    const number = await listingDecision(db(), applicationId);
    redirect(
      number === null
        ? routes.reviewApplication(applicationId)
        : routes.reviewDecision(applicationId, number),
    );
  }
  const t = await getTranslations("partnerList");
  const words = openWords(await getTranslations("directory.markets"));
  return (
    <>
      <PageHeader
        title={t("correction.of", { name: partner.name })}
        lead={t("correction.lead")}
        breadcrumbs={[
          { href: routes.admin(), label: t("admin") },
          { href: routes.adminPartners(), label: t("title") },
        ]}
      />
      <ClientMessages namespaces={["partnerList"]}>
        <div className="space-y-6">
          <CorrectionForm
            key={partner.seen}
            partner={partner}
            markets={markets.map((market) => ({ value: market, label: words(market) }))}
            metros={edgeMetros.map(({ metro }) => metro)}
            action={saveCorrection}
          />
          <RemovalForm id={partner.id} name={partner.name} action={removePartner} />
        </div>
      </ClientMessages>
    </>
  );
}
