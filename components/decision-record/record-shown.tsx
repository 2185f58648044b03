import { useTranslations } from "next-intl";
import { VerdictWord } from "@/components/review/verdict-word";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { DecisionRecord } from "@/lib/partnership/review/decision-record/format";
import { openWords } from "@/lib/platform/i18n/open-words";

/** What the decider had on the screen. */
export function RecordShown({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.shown");
  const { shown, hashes } = record;
  return (
    <Card title={t("title")} id="shown">
      {shown ? (
        <div className="space-y-2">
          <p>
            {t(shown.check ? "check" : "submitted")}{" "}
            <TimeStamp at={new Date(shown.evaluatedAt)} relative={false} /> · {shown.policyVersion}
          </p>
          <VerdictWord verdict={shown.verdict} />
          <p>{t(shown.reportHash === hashes.report ? "same" : "other")}</p>
          {shown.blocking === "" ? (
            <p>{t("nothing")}</p>
          ) : (
            <>
              <p>{t("blocking")}</p>
              <BlockingRules blocking={shown.blocking} />
            </>
          )}
        </div>
      ) : (
        <p className="text-muted">{t("unkept")}</p>
      )}
    </Card>
  );
}

const kinds = ["fails", "unaccepted", "unknown"] as const;

/** What blocked, as `blockingMark` wrote it down: kind:rule,rule;kind:rule. */
function BlockingRules({ blocking }: { blocking: string }) {
  const t = useTranslations("decisions");
  const titleOf = openWords(useTranslations("rules"));
  const parts = blocking.split(";").map((part) => part.split(":"));
  return (
    <ul className="list-disc ps-6">
      {parts.map(([kind = "", rules = ""]) => {
        const known = kinds.find((each) => each === kind);
        const titles = rules
          .split(",")
          .map((rule) => (titleOf.has(`${rule}.title`) ? titleOf(`${rule}.title`) : rule));
        return (
          <li key={kind} className="wrap-anywhere">
            {known
              ? t(`blocking.${known}`, { rules: titles.join(t("separator")) })
              : `${kind}: ${rules}`}
          </li>
        );
      })}
    </ul>
  );
}
