import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import {
  type FindingsAddress,
  findingsQuery,
  readFindingsAddress,
} from "@/components/report/findings-address";
import { FindingsOf } from "@/components/report/findings-of";
import { RuleFindings } from "@/components/report/rule-findings";
import { readAddition } from "@/components/simulation/addition-address";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { ruleById } from "@/lib/core/requirements/registry";
import { reviewApplication } from "@/lib/partnership/review/application/application-queries";
import { findingsInReview } from "@/lib/partnership/review/application/review-findings";
import { db } from "@/lib/platform/db/client";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ id: string; rule: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("findingsTitle") };
}

/** All findings of one rule in the report that a reviewer reads. */
export default async function ReviewFindingsPage({ params, searchParams }: Props) {
  await requirePermission("review.read");
  const [{ id, rule }, search] = await Promise.all([params, searchParams]);
  if (!ruleById(rule)) notFound();
  const address = readFindingsAddress(search);
  const application = await reviewApplication(db(), id, address.revision);
  const report =
    application && (await findingsInReview(db(), application, address, readAddition(search)));
  if (!report) notFound();
  const rules = openWords(await getTranslations("rules"));
  const partner = application.revision.document.partner.name;
  return (
    <>
      <PageHeader
        title={rules(`${rule}.title`)}
        breadcrumbs={[{ href: routes.reviewApplication(id), label: partner }]}
      />
      <FindingsOf address={address} back={backTo(id, rule, address)} />
      <RuleFindings
        report={report}
        rule={rule}
        page={address.page}
        hrefFor={(page) => routes.reviewFindings(id, rule, findingsQuery({ ...address, page }))}
      />
    </>
  );
}

function backTo(
  id: string,
  rule: string,
  { add, keep, revision, report }: FindingsAddress,
): string {
  const at = `#rule-${rule}`;
  return add === undefined
    ? `${routes.reviewApplication(id)}${findingsQuery({ revision, report })}${at}`
    : `${routes.reviewSimulation(id)}${findingsQuery({ add, keep })}${at}`;
}
