import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import { DecisionRecordView } from "@/components/decision-record/decision-record-view";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { decisionNumber } from "@/lib/partnership/review/decision-record/decision-number";
import { partnerCopy } from "@/lib/partnership/review/decision-record/partner-copy";
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

/** The record of a decision, as the partner's own people may see it. */
export default async function PartnerDecisionPage({ params, searchParams }: Props) {
  const { id, number } = await params;
  await requirePermission("application.read", await owningOrganisation(db(), id));
  const asked = decisionNumber(number);
  const whole = asked ? await readDecision(db(), id, asked) : null;
  if (!whole) notFound();
  const record = partnerCopy(whole);
  const [t, search] = await Promise.all([getTranslations("decisions"), searchParams]);
  const { application, decision } = record;
  const path = routes.applicationDecision(id, decision.number);
  return (
    <>
      <ApplicationHeader
        asn={application.asn}
        name={application.partner}
        id={id}
        page={t("title", { number: decision.number, kind: t(`kinds.${decision.kind}`) })}
      />
      <DecisionRecordView
        record={record}
        path={path}
        fileHref={routes.applicationDecisionFile(id, decision.number)}
        address={readRecordAddress(search)}
      />
    </>
  );
}
