import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-form/application-header";
import { DifferenceView } from "@/components/differences/difference-view";
import { RevisionChooser } from "@/components/differences/revision-chooser";
import { Card } from "@/components/ui/card";
import { comparedNumbers, differencesBetween } from "@/lib/applications/compared-revisions";
import { owningOrganisation } from "@/lib/applications/owner";
import { applicationStatus } from "@/lib/applications/queries";
import { requirePermission } from "@/lib/auth/require-permission";
import { db } from "@/lib/db/client";
import { readReviewAddress } from "@/lib/review/review-address";
import { routes } from "@/lib/routes";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("differences"))("pageTitle") };
}

/** What changed between two revisions; the newest and the one before where none are asked for. */
export default async function DifferencesPage({ params, searchParams }: Props) {
  const { id } = await params;
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const [status, search] = await Promise.all([applicationStatus(db(), id), searchParams]);
  if (!status) notFound();
  const t = await getTranslations("differences");
  const numbers = status.revisions.map(({ number }) => number);
  const compared = comparedNumbers(numbers, readReviewAddress(search));
  const differences = compared && (await differencesBetween(db(), id, compared));
  return (
    <>
      <ApplicationHeader asn={status.asn} name={status.partnerName} id={id} page={t("pageTitle")} />
      {compared && differences ? (
        <Card title={t("of", compared)} id="differences" flush>
          <RevisionChooser
            action={routes.applicationDifferences(id)}
            numbers={numbers}
            {...compared}
          />
          <div className="border-t border-line">
            <DifferenceView differences={differences} />
          </div>
        </Card>
      ) : (
        <p className="text-muted">{t("one")}</p>
      )}
    </>
  );
}
