import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionRecordView } from "@/components/decision-record/decision-record-view";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { formatAsn } from "@/lib/core/network/asn";
import { decisionNumber } from "@/lib/partnership/review/decision-record/decision-number";
import { readDecision } from "@/lib/partnership/review/decision-record/read-decision";
import { readRecordAddress } from "@/lib/partnership/review/decision-record/record-address";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ id: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("decisions.list");
  return { title: t("readOf", { number: decisionNumber((await params).number) ?? 0 }) };
}

/** The record of a decision: what was known when it was made. */
export default async function DecisionPage({ params, searchParams }: Props) {
  await requirePermission("review.record");
  const [{ id, number }, search] = await Promise.all([params, searchParams]);
  const asked = decisionNumber(number);
  const record = asked ? await readDecision(db(), id, asked) : null;
  if (!record) notFound();
  const t = await getTranslations("decisions");
  const { application, decision } = record;
  const path = routes.reviewDecision(id, decision.number);
  return (
    <>
      <PageHeader
        title={t("title", { number: decision.number, kind: t(`kinds.${decision.kind}`) })}
        lead={t("lead")}
        breadcrumbs={[
          {
            href: routes.reviewApplication(id),
            label: `${application.partner}, ${formatAsn(application.asn)}`,
          },
        ]}
        actions={<LinkButton href={routes.reviewApplication(id)}>{t("back")}</LinkButton>}
      />
      <DecisionRecordView
        record={record}
        path={path}
        fileHref={routes.reviewDecisionFile(id, decision.number)}
        address={readRecordAddress(search)}
      />
    </>
  );
}
