import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { StatusShape } from "@/components/ui/status-shape";
import type { Finding, RuleStatus } from "@/lib/core/requirements/report";
import { findingWords } from "@/lib/core/requirements/words";
import type { RuleDifference } from "@/lib/partnership/applications/revision/revision-differences";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** Findings of one rule written out of each sort. */
const maxFindings = 10;

/** Which rules are answered otherwise, and which findings went away or came. */
export function RuleDifferences({ rules }: { rules: readonly RuleDifference[] }) {
  return (
    <ul className="divide-y divide-line">
      {rules.map((each) => (
        <RuleItem key={each.rule} difference={each} />
      ))}
    </ul>
  );
}

const tones = { gone: "pass", came: "fail", changed: "neutral" } as const satisfies Record<
  string,
  Tone
>;

function RuleItem({ difference }: { difference: RuleDifference }) {
  const { rule, before, after, gone, came, changed } = difference;
  const t = useTranslations("differences");
  const titles = openWords(useTranslations("rules"));
  const sorts = [
    ["gone", gone],
    ["came", came],
    ["changed", changed.map((each) => each.after)],
  ] as const;
  const title = `${rule}.title`;
  return (
    <li className="space-y-1.5 py-3">
      <h4 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {titles.has(title) ? (
          <Link href={routes.requirement(rule)} className="link">
            {titles(title)}
          </Link>
        ) : (
          rule
        )}
        {before !== after && (
          <span className="flex flex-wrap items-center gap-1.5 text-sm font-normal">
            <Status status={before} /> → <span className="sr-only">{t("then")}</span>
            <Status status={after} />
          </span>
        )}
      </h4>
      <ul className="space-y-1">
        {sorts.flatMap(([sort, findings]) =>
          findings.slice(0, maxFindings).map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in every part
            <li key={`${sort}${index}`} className="flex flex-wrap items-start gap-2">
              <Badge tone={tones[sort]}>{t(`finding.${sort}`)}</Badge>
              <span className="min-w-48 flex-1 wrap-anywhere">
                <FindingMessage rule={rule} finding={finding} />
              </span>
            </li>
          )),
        )}
        {sorts.map(
          ([sort, findings]) =>
            findings.length > maxFindings && (
              <li key={sort} className="text-sm text-muted">
                {t(`finding.${sort}`)}: {t("more", { count: findings.length - maxFindings })}
              </li>
            ),
        )}
      </ul>
    </li>
  );
}

function FindingMessage({ rule, finding }: { rule: string; finding: Finding }) {
  return findingWords(openWords(useTranslations("rules")), rule, finding).message;
}

function Status({ status }: { status: RuleStatus | null }) {
  const t = useTranslations("differences");
  if (status === null) return t("ruleUnknown");
  return (
    <span className="inline-flex items-center gap-1">
      <StatusShape status={status} className="size-4" />
      {t(`status.${status}`)}
    </span>
  );
}
