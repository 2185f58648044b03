import { useTranslations } from "next-intl";
import { VerdictWord } from "@/components/review/verdict-word";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { DecisionRecord } from "@/lib/partnership/review/decision-record/format";
import { judgedIn } from "@/lib/partnership/review/decision-record/verify-record";

/** Who decided what about which revision, why, and on which judgement. */
export function RecordFacts({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.facts");
  const { decision, submitted, check, stands } = record;
  const judged = judgedIn(record);
  return (
    <Card title={t("title")} id="decision">
      <DescriptionList
        items={[
          { key: "by", term: t("by"), value: decision.by ?? t("staff") },
          { key: "at", term: t("at"), value: <TimeStamp at={new Date(decision.at)} /> },
          {
            key: "revision",
            term: t("revision"),
            value: (
              <span className="wrap-anywhere">
                {t("revisionOf", { revision: submitted.revision, name: submitted.by })}{" "}
                <TimeStamp at={new Date(submitted.at)} relative={false} />
              </span>
            ),
          },
          {
            key: "reason",
            term: t("reason"),
            value: (
              <p className="whitespace-pre-line wrap-anywhere">
                {decision.reason ?? t("noReason")}
              </p>
            ),
          },
          {
            key: "check",
            term: t("check"),
            value: (
              <>
                {check ? t(`causes.${check.cause}`) : t("submitted")}{" "}
                <TimeStamp at={new Date(judged.report.evaluatedAt)} relative={false} />
              </>
            ),
          },
          { key: "policy", term: t("policy"), value: judged.policyVersion },
          {
            key: "verdict",
            term: t("verdict"),
            value: <VerdictWord verdict={judged.report.verdict} />,
          },
          { key: "stands", term: t("stands"), value: <VerdictWord verdict={stands.verdict} /> },
        ]}
      />
    </Card>
  );
}
