import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { DifferenceView } from "@/components/differences/difference-view";
import { RevisionChooser } from "@/components/differences/revision-chooser";
import { Card } from "@/components/ui/card";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { applicationStatus } from "@/lib/partnership/applications/draft/queries";
import {
  comparedNumbers,
  differencesBetween,
} from "@/lib/partnership/applications/revision/compared-revisions";
import { readReviewAddress } from "@/lib/partnership/review/application/review-address";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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
