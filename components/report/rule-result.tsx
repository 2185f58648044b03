import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { RuleResult } from "@/lib/core/requirements/report";
import { type ShownResult, shownResult } from "@/lib/core/requirements/shown-report";
import type { WaivedRule } from "@/lib/partnership/review/waivers/waived-view";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { type FieldHref, FindingItem } from "./finding-item";
import { LevelBadge } from "./level-badge";
import { WaivedMark } from "./waived-mark";

/** The address of the page with all findings of a rule. */
export type FindingsHref = (rule: string) => string;

/** One rule of a report: its title, level and page, and what it found; of much, the worst. */
export function RuleResultItem({
  result,
  waived,
  fieldHref,
  findingsHref,
  most,
  brief = false,
}: {
  result: RuleResult | ShownResult;
  /** Where it fails and that is accepted. */
  waived?: WaivedRule;
  fieldHref?: FieldHref;
  findingsHref?: FindingsHref;
  /** Findings shown at most. */
  most?: number;
  /** Only its title: of what nobody has to act on, in a long report. */
  brief?: boolean;
}) {
  const t = useTranslations("report");
  const title = openWords(useTranslations("rules"))(`${result.rule}.title`);
  const { findings, total, mixed } = shownResult(result, most);
  if (brief) {
    return (
      <li id={`rule-${result.rule}`} className="px-4 py-2 sm:px-5">
        <Link href={routes.requirement(result.rule)} prefetch={false} className="rule-link">
          {title}
        </Link>
      </li>
    );
  }
  return (
    <li id={`rule-${result.rule}`} className="px-4 py-3 sm:px-5">
      <div className="flex gap-3">
        <StatusShape status={waived ? "waived" : result.status} className="mt-0.5 size-5" />
        <div className="min-w-0 flex-1">
          <div className="rule-head">
            <h4 className="font-semibold">
              <Link
                href={routes.requirement(result.rule)}
                prefetch={false}
                title={t("ruleLink")}
                className="rule-link"
              >
                {title}
              </Link>
            </h4>
            <LevelBadge level={result.level} />
          </div>
          {waived && <WaivedMark waived={waived} />}
          {findings.length > 0 && (
            <ul className="divide-y divide-line">
              {findings.map((finding, index) => (
                <FindingItem
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in every part
                  key={`${finding.code}:${finding.path}:${index}`}
                  rule={result.rule}
                  finding={finding}
                  fieldHref={fieldHref}
                  showShape={mixed}
                />
              ))}
            </ul>
          )}
          {total > findings.length && (
            <p className="border-t border-line py-2.5 text-muted">
              {t("findingsLeft", { shown: findings.length, total })}{" "}
              {findingsHref && (
                <Link
                  href={findingsHref(result.rule)}
                  prefetch={false}
                  className="link inline-block min-h-6"
                  aria-label={t("allFindingsOf", { total, rule: title })}
                >
                  {t("allFindings", { total })}
                </Link>
              )}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
