import Link from "next/link";
import { useTranslations } from "next-intl";
import { LevelBadge } from "@/components/report/level-badge";
import { VerdictWord } from "@/components/review/verdict-word";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Report } from "@/lib/core/requirements/report";
import type { LatestCheck } from "@/lib/partnership/applications/revision/check-revision";
import { type ChangedRule, changedRules } from "@/lib/partnership/review/checks/changed-rules";
import { openWords } from "@/lib/platform/i18n/open-words";
import { type CheckAgainAction, CheckAgainForm } from "./check-again-form";

/**
 * The revision judged again by present evidence: when and by whom, and what has changed since it was
 * submitted. The report below is the one it says.
 */
export function PresentCheck({
  application,
  submitted,
  check,
  shown,
  href,
  action,
}: {
  application: { id: string; revision: { number: number } };
  /** The report it was submitted with. */
  submitted: Report;
  /** The newest judgement since; null when there was none. */
  check: LatestCheck | null;
  /** Which of both is on the page. */
  shown: "present" | "submitted";
  /** The address of the page with either of them. */
  href: (report: "present" | "submitted") => string;
  /** Null where this reader cannot ask for another, or it is an older revision. */
  action: CheckAgainAction | null;
}) {
  const t = useTranslations("checks");
  return (
    <Card title={t("title")} id="check" className="no-print">
      <div className="space-y-3">
        {check ? (
          <>
            <p>
              {t(`by.${check.cause}`, { name: check.askedBy ?? "" })} <TimeStamp at={check.at} />
            </p>
            {check.failure && (
              <Alert kind="warning" title={t("notAsked.title")}>
                {t(`notAsked.${check.failure}`)}{" "}
                {t(check.evidence.peeringDb ? "notAsked.old" : "notAsked.none")}
              </Alert>
            )}
            <dl className="flex flex-wrap gap-x-8 gap-y-2">
              <Verdict term={t("then")} verdict={submitted.verdict} />
              <Verdict term={t("now")} verdict={check.report.verdict} />
            </dl>
            <Changes changes={changedRules(submitted, check.report)} />
            <p>
              {t(`shown.${shown}`)}{" "}
              <Link href={href(shown === "present" ? "submitted" : "present")} className="link">
                {t(shown === "present" ? "showSubmitted" : "showPresent")}
              </Link>
            </p>
          </>
        ) : (
          <p>
            {t("never")} <TimeStamp at={submitted.evaluatedAt} />
          </p>
        )}
        {action && (
          <>
            <CheckAgainForm
              application={application.id}
              revision={application.revision.number}
              label={t("again")}
              pendingLabel={t("asking")}
              action={action}
            />
            <p className="text-sm text-muted">{t("hint")}</p>
          </>
        )}
      </div>
    </Card>
  );
}

function Verdict({ term, verdict }: { term: string; verdict: Report["verdict"] }) {
  return (
    <div className="flex gap-2">
      <dt className="text-muted">{term}</dt>
      <dd>
        <VerdictWord verdict={verdict} />
      </dd>
    </div>
  );
}

/** What answers otherwise than when it was submitted. */
function Changes({ changes }: { changes: readonly ChangedRule[] }) {
  const t = useTranslations("checks");
  const titleOf = openWords(useTranslations("rules"));
  if (changes.length === 0) return <p>{t("unchanged")}</p>;
  return (
    <div>
      <h3 className="font-semibold">{t("changed", { count: changes.length })}</h3>
      <ul className="mt-1 divide-y divide-line">
        {changes.map(({ rule, level, from, to }) => (
          <li key={rule} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <a href={`#rule-${rule}`} className="link">
              {titleOf(`${rule}.title`)}
            </a>
            <LevelBadge level={level} />
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              {t("from")} {from ? <StatusBadge status={from} /> : t("absent")} {t("to")}{" "}
              {to ? <StatusBadge status={to} /> : t("absent")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
