import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { Report, RuleResult } from "@/lib/core/requirements/report";
import { type ShownReport, worstFirst } from "@/lib/core/requirements/shown-report";
import { openWords } from "@/lib/platform/i18n/open-words";
import { countStatuses, needsAttention } from "./attention-order";
import type { FieldHref } from "./finding-item";
import { StatusCounts } from "./status-counts";
import { verdictStatus } from "./verdict-status";

/**
 * The report in short, to stand beside a form: the verdict, the counts and what to look at first.
 * A change of verdict or counts is read out in one sentence.
 */
export function ReportSummary({
  report,
  reportHref,
  fieldHref,
  limit = 5,
}: {
  report: Report | ShownReport;
  /** The address of the whole report. */
  reportHref?: string;
  fieldHref?: FieldHref;
  /** How many rules to name. */
  limit?: number;
}) {
  const t = useTranslations("report");
  const attention = needsAttention(report);
  const counts = countStatuses(report);
  const rest = attention.length - limit;
  return (
    <aside
      aria-label={t("title")}
      className="no-print max-h-[calc(100dvh-2rem)] overflow-y-auto rounded-card border border-line bg-surface lg:sticky lg:top-4"
    >
      <div className="space-y-3 border-b border-line px-4 py-3">
        <p className="flex items-center gap-2.5">
          <StatusShape status={verdictStatus[report.verdict]} className="size-6" />
          <span className="text-lg font-semibold">{t(`verdict.${report.verdict}`)}</span>
        </p>
        <StatusCounts report={report} />
        <p className="sr-only" aria-live="polite" aria-atomic="true">
          {t("announcement", {
            verdict: t(`verdict.${report.verdict}`),
            fails: counts.fail,
            unknowns: counts.unknown,
            warns: counts.warn,
            passes: counts.pass,
          })}
        </p>
      </div>
      {attention.length > 0 && (
        <ul className="divide-y divide-line">
          {attention.slice(0, limit).map((result) => (
            <SummaryItem key={result.rule} result={result} fieldHref={fieldHref} />
          ))}
        </ul>
      )}
      {(rest > 0 || reportHref) && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2.5 text-sm">
          {rest > 0 && <span className="text-muted">{t("more", { count: rest })}</span>}
          {reportHref && (
            <Link href={reportHref} className="link inline-flex min-h-6 items-center gap-1">
              {t("whole")}
              <ArrowRight className="size-4" aria-hidden="true" />
            </Link>
          )}
        </div>
      )}
    </aside>
  );
}

function SummaryItem({ result, fieldHref }: { result: RuleResult; fieldHref?: FieldHref }) {
  const title = openWords(useTranslations("rules"))(`${result.rule}.title`);
  const t = useTranslations("report");
  const path = worstFirst(result.findings).find((finding) => finding.path !== null)?.path ?? null;
  const href = path !== null && fieldHref ? fieldHref(path) : null;
  return (
    <li className="flex gap-2.5 px-4 py-2">
      <StatusShape status={result.status} className="mt-1 size-4" />
      <span className="min-w-0">
        <span className="sr-only">{t(`findingStatus.${result.status}`)} </span>
        {href ? (
          <Link href={href} className="link inline-block min-h-6">
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
    </li>
  );
}
